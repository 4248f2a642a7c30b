import { ts } from '../syntax/typescript.ts';
import { union, type Value } from './abstract-object.ts';
import { isFunctionWithBody, type CallTarget } from './call-target.ts';
import { excerpt } from './excerpt.ts';
import { instantiate } from './instantiate.ts';
import { callLanguage, constructLanguage } from './language-calls.ts';
import { callPackage, constructPackage } from './package-calls.ts';
import type { Arguments, Walk } from './walk.ts';
import { callWorld, constructWorld } from './world-calls.ts';

export interface TargetCall extends Arguments {
  /** True when no subclass can stand in for what is called. */
  readonly isExact: boolean;
}

/** Calls everything that a name may stand for. */
export function callTargets(walk: Walk, targets: readonly CallTarget[], call: TargetCall): Value {
  if (targets.length === 0) return reportUnknown(walk, call);
  return union(...targets.map((target) => callTarget(walk, target, call)));
}

function callTarget(walk: Walk, target: CallTarget, call: TargetCall): Value {
  switch (target.kind) {
    case 'body':
      return callBody(walk, target.declaration, call);
    case 'language':
      return callLanguage(walk, target, call);
    case 'world':
      return callWorld(walk, target, call);
    case 'package':
      return callPackage(walk, target, call);
    case 'class':
    case 'unknown':
      return reportUnknown(walk, call);
  }
}

function callBody(walk: Walk, declaration: ts.FunctionLikeDeclaration, call: TargetCall): Value {
  const { objects, overridesOf, summaryOf } = walk.analysis;
  const others = call.isExact ? [] : overridesOf(declaration);
  const bodies = [declaration, ...others.filter(isFunctionWithBody)];
  if (others.some((other) => !isFunctionWithBody(other))) return reportUnknown(walk, call);
  return union(
    ...bodies.map((body): Value => {
      if (walk.isInside(body) && walk.scope === 'region') return walk.enter(body, call);
      const obstacle = obstacleTo(body);
      if (obstacle) {
        walk.report({ kind: 'world', node: call.node, reason: `${excerpt(call.node)} ${obstacle}` });
        return new Set([objects.unknown(call.node)]);
      }
      const isBound = ts.isArrowFunction(body) && call.receiver.size === 0;
      return instantiate(walk, summaryOf(body), isBound ? { ...call, receiver: walk.receiver() } : call);
    }),
  );
}

/** What makes it useless to read the body. */
export function obstacleTo(body: ts.FunctionLikeDeclaration): string | undefined {
  if (ts.canHaveDecorators(body) && ts.getDecorators(body)?.length)
    return 'calls a method that a decorator may replace';
  if ('asteriskToken' in body && body.asteriskToken) return 'starts a generator';
  const isAsync = ts.getCombinedModifierFlags(body) & ts.ModifierFlags.Async;
  return isAsync ? 'starts an asynchronous function' : undefined;
}

/** Runs `new` on everything that a name may stand for; the receiver is the object that is being made. */
export function constructTargets(walk: Walk, targets: readonly CallTarget[], call: TargetCall): Value {
  if (targets.length === 0) return reportUnknown(walk, call);
  return union(
    ...targets.map((target): Value => {
      switch (target.kind) {
        case 'class':
          instantiate(walk, walk.analysis.constructionOf(target.declaration), call);
          return call.receiver;
        case 'language':
          return constructLanguage(walk, target, call);
        case 'world':
          return constructWorld(walk, target, call);
        case 'package':
          return constructPackage(walk, target, call);
        case 'body':
        case 'unknown':
          return reportUnknown(walk, call);
      }
    }),
  );
}

function reportUnknown(walk: Walk, call: TargetCall): Value {
  const reason = `${excerpt(call.node)} is not known to be free of effects`;
  walk.report({ kind: 'world', node: call.node, reason });
  return new Set([walk.analysis.objects.unknown(call.node)]);
}
