import type { ts } from '../syntax/typescript.ts';
import { nothing, union, type AbstractObject, type Value } from './abstract-object.ts';
import { callCallback } from './call-objects.ts';
import { packageAround, type CallTarget } from './call-target.ts';
import type { TargetCall } from './call-targets.ts';
import { excerpt } from './excerpt.ts';
import { packageKnowledge, type PackageKnowledge } from './known-packages.ts';
import type { WorldKind } from './library-knowledge.ts';
import { changeObjects } from './mutation.ts';
import type { Walk } from './walk.ts';

type PackageTarget = Extract<CallTarget, { kind: 'package' }>;

/** Methods that every object has, and that nobody writes to have an effect. */
const conversions = new Set(['toString', 'valueOf', 'toJSON']);

/** Calls a function whose source is in a package: what it does is a matter of knowledge, not of analysis. */
export function callPackage(walk: Walk, target: PackageTarget, call: TargetCall): Value {
  const knowledge = knowledgeOf(walk, target.package);
  const kind = kindOf(walk, target, call);
  if (kind !== 'pure') return reportPackage(walk, kind, call);
  if (knowledge?.mutatesFirst?.includes(target.name)) {
    const first = call.values[0] ?? nothing;
    changeObjects(walk, { value: first, node: call.node, named: call.node });
    walk.heap.write(first, undefined, union(...call.values.slice(1), walk.heap.inside(union(...call.values.slice(1)))));
    return first;
  }
  const changing = call.values.length > 0 ? knowledge?.mutatesReceiver : knowledge?.mutatesReceiverWhenBare;
  if (changing?.includes(target.name)) {
    changeObjects(walk, { value: call.receiver, node: call.node, named: call.node });
    return call.receiver;
  }
  return resultOf(walk, target, call);
}

function kindOf(walk: Walk, target: PackageTarget, call: TargetCall): WorldKind | 'pure' {
  const knowledge = knowledgeOf(walk, target.package);
  const { overrides } = walk.analysis;
  const names = [`${target.package}:${target.name}`, `${target.package}:${target.owner ?? ''}.${target.name}`];
  if (names.some((name) => overrides.impureFunctions.includes(name))) return 'world';
  if (names.some((name) => overrides.pureFunctions.includes(name))) return 'pure';
  const special = knowledge?.impure;
  if (special && Object.hasOwn(special, target.name)) return special[target.name] ?? 'world';
  const bare = knowledge?.whenBare;
  const isBare = call.values.length === 0 && withoutPackages(walk, call.receiver).size === 0;
  if (isBare && bare && Object.hasOwn(bare, target.name)) return bare[target.name] ?? 'world';
  if (target.owner !== undefined && knowledge?.pureTypes?.includes(target.owner)) return 'pure';
  if (knowledge?.pure === 'all' || knowledge?.pure.includes(target.name)) return 'pure';
  return conversions.has(target.name) && call.values.length === 0 ? 'pure' : 'world';
}

function reportPackage(walk: Walk, kind: WorldKind, call: TargetCall): Value {
  const words = excerpt(call.node);
  const reasons = {
    world: `${words} is not known to be free of effects`,
    clock: `${words} reads the clock`,
    random: `${words} is a matter of chance`,
    environment: `${words} reads the environment`,
  };
  walk.report({ kind, node: call.node, reason: reasons[kind] });
  return new Set([walk.analysis.objects.unknown(call.node)]);
}

/** A function that only computes may call what it was given, and may give it back. */
function resultOf(walk: Walk, target: PackageTarget, call: TargetCall): Value {
  const knowledge = knowledgeOf(walk, target.package);
  const { heap, analysis } = walk;
  const given = union(withoutPackages(walk, call.receiver), ...call.values);
  const reachable = union(given, heap.inside(given));
  const returned = union(
    ...call.values.map((value) => {
      const functions = new Set([...value].filter((object) => object.kind === 'closure' || object.kind === 'callable'));
      return callCallback(walk, functions, { node: call.node, receiver: nothing, values: [reachable], spreadFrom: 0 });
    }),
  );
  const made = new Set([analysis.objects.made(call.node)]);
  if (matches(knowledge?.deepFresh, target.name)) return made;
  heap.write(made, undefined, union(returned, reachable));
  return matches(knowledge?.fresh, target.name) ? made : union(made, reachable, returned);
}

/** `_` in `_.find(list)` is the package itself, not something the function could give back. */
function withoutPackages(walk: Walk, receiver: Value): Value {
  const isExternal = (object: AbstractObject) =>
    object.kind === 'variable' &&
    (object.symbol.declarations ?? []).some((declaration) =>
      walk.analysis.semantics.isExternal(declaration.getSourceFile()),
    );
  return new Set([...receiver].filter((object) => !isExternal(object)));
}

function matches(names: 'all' | readonly string[] | undefined, name: string): boolean {
  return names === 'all' || (names?.includes(name) ?? false);
}

/** Runs `new` on a class of a package. */
export function constructPackage(walk: Walk, target: PackageTarget, call: TargetCall): Value {
  // A constructor belongs to the type that it makes, and has no receiver that could have been there before.
  const isOfPureType = knowledgeOf(walk, target.package)?.pureTypes?.includes(target.name);
  const made = isOfPureType ? { ...target, owner: target.name } : target;
  const kind = kindOf(walk, made, { ...call, receiver: nothing });
  if (kind !== 'pure') reportPackage(walk, kind, call);
  const given = union(...call.values);
  walk.heap.write(call.receiver, undefined, union(given, walk.heap.inside(given)));
  return call.receiver;
}

/** What is known of a package; what the user says about it goes before the table. */
function knowledgeOf(walk: Walk, packageName: string): PackageKnowledge | undefined {
  const known = packageKnowledge(packageName);
  if (!walk.analysis.overrides.purePackages.includes(packageName)) return known;
  return { ...known, pure: 'all', impure: {} };
}

/** What is known of the package that a member is declared in. */
export function knowledgeAround(walk: Walk, member: ts.Declaration): PackageKnowledge | undefined {
  const name = packageAround(member);
  return name === undefined ? undefined : knowledgeOf(walk, name);
}
