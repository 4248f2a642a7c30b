import type { ts } from '../syntax/typescript.ts';
import { nothing, union, type AbstractObject, type Value } from './abstract-object.ts';
import { callTargets, obstacleTo } from './call-targets.ts';
import { excerpt } from './excerpt.ts';
import type { Arguments, Walk } from './walk.ts';

/** Calls a value: whatever function it may be. */
export function callObjects(walk: Walk, callee: Value, call: Arguments): Value {
  return union(...[...callee].map((object) => callObject(walk, object, call)));
}

function callObject(walk: Walk, object: AbstractObject, call: Arguments): Value {
  const { analysis } = walk;
  const unknown = new Set([analysis.objects.unknown(call.node)]);
  switch (object.kind) {
    case 'closure':
      if (walk.isInside(object.node)) return enterClosure(walk, object.node, call);
      return walk.follow(object, call, (gathered) =>
        callTargets(walk, [{ kind: 'body', declaration: object.node }], { ...gathered, isExact: true }),
      );
    case 'callable':
    case 'variable':
    case 'field':
      return walk.follow(object, call, (gathered) =>
        callTargets(walk, analysis.targetsOf(object.symbol), { ...gathered, isExact: false }),
      );
    case 'argument':
      walk.report({ kind: 'world', node: call.node, reason: unknownFunction(call), object });
      return union(unknown, walk.heap.inside(union(...call.values)), ...call.values);
    case 'receiver':
    case 'unknown':
      walk.report({ kind: 'world', node: call.node, reason: unknownFunction(call) });
      return unknown;
    case 'made':
      // A function that something else has built, e.g. `debounce(f)`.
      walk.report({ kind: 'world', node: call.node, reason: unknownFunction(call) });
      return unknown;
  }
}

function enterClosure(walk: Walk, closure: ts.FunctionLikeDeclaration, call: Arguments): Value {
  const obstacle = obstacleTo(closure);
  if (!obstacle) return walk.enter(closure, call);
  walk.report({ kind: 'world', node: call.node, reason: `${excerpt(call.node)} ${obstacle}` });
  return new Set([walk.analysis.objects.unknown(call.node)]);
}

function unknownFunction(call: Arguments): string {
  return `${excerpt(call.node)} calls a function that is only known when it runs`;
}

/** Calls a function that was handed over, e.g. to `map`, as often as the callee likes, with any of these values. */
export function callCallback(walk: Walk, callback: Value, call: Arguments): Value {
  const callable = new Set([...callback].filter((object) => object.kind !== 'made'));
  return callable.size === 0 ? nothing : callObjects(walk, callable, call);
}
