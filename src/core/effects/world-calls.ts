import { nothing, union, type Value } from './abstract-object.ts';
import type { CallTarget } from './call-target.ts';
import type { TargetCall } from './call-targets.ts';
import { excerpt } from './excerpt.ts';
import {
  firstArgumentMutators,
  nodeModules,
  pureCrypto,
  pureWorldFunctions,
  pureWorldTypes,
  worldReads,
  type WorldKind,
} from './library-knowledge.ts';
import { changeObjects } from './mutation.ts';
import type { Walk } from './walk.ts';

type WorldTarget = Extract<CallTarget, { kind: 'world' }>;

/** Calls something that the DOM or Node declares. */
export function callWorld(walk: Walk, target: WorldTarget, call: TargetCall): Value {
  const kind = overriddenKind(target, walk) ?? kindOf(target);
  if (kind !== 'pure') return reportWorld(walk, kind, call);
  const { owner, name } = target;
  const made = new Set([walk.analysis.objects.made(call.node)]);
  if (name === 'structuredClone') return made;
  if (owner && firstArgumentMutators.get(owner)?.has(name)) {
    changeObjects(walk, { value: call.values[0] ?? nothing, node: call.node, named: call.node });
    return nothing;
  }
  const changesReceiver = owner !== undefined && pureWorldTypes.get(owner)?.has(name);
  if (changesReceiver) {
    changeObjects(walk, { value: call.receiver, node: call.node, named: call.node });
    return call.receiver;
  }
  const all = union(call.receiver, ...call.values);
  walk.heap.write(made, undefined, union(all, walk.heap.inside(all)));
  return made;
}

/** The user's word on a function of Node, e.g. `path:relative` where all paths are absolute. */
function overriddenKind({ module, owner, name }: WorldTarget, walk: Walk): WorldKind | 'pure' | undefined {
  const { pureFunctions, impureFunctions } = walk.analysis.overrides;
  const home = owner === 'PlatformPath' ? 'path' : module;
  const names = [`${home ?? ''}:${name}`, `${home ?? ''}:${owner ?? ''}.${name}`];
  if (names.some((each) => impureFunctions.includes(each))) return 'world';
  return names.some((each) => pureFunctions.includes(each)) ? 'pure' : undefined;
}

function kindOf({ module, owner, name }: WorldTarget): WorldKind | 'pure' {
  const inModule = module === undefined ? undefined : nodeModules.get(module);
  const read =
    worldReads.get(`${owner ?? module ?? ''}.${name}`) ??
    (module === undefined ? undefined : worldReads.get(`${module}.${name}`));
  if (read) return read;
  if (owner !== undefined) {
    const bare = owner.replace(/Constructor$/, '');
    if (pureWorldTypes.has(bare)) return 'pure';
    if (firstArgumentMutators.get(owner)?.has(name)) return 'pure';
    if (owner === 'PlatformPath') return inTable(nodeModules.get('path'), name);
  }
  if (inModule) return inTable(inModule, name);
  if (module === 'crypto' && pureCrypto.has(name)) return 'pure';
  return pureWorldFunctions.has(name) ? 'pure' : 'world';
}

function inTable(table: Readonly<Record<string, WorldKind>> | undefined, name: string): WorldKind | 'pure' {
  return table && Object.hasOwn(table, name) ? (table[name] ?? 'pure') : 'pure';
}

function reportWorld(walk: Walk, kind: WorldKind, call: TargetCall): Value {
  const words = excerpt(call.node);
  const reasons = {
    world: `${words} acts on the world outside`,
    clock: `${words} reads the clock`,
    random: `${words} is a matter of chance`,
    environment: `${words} reads the environment`,
  };
  walk.report({ kind, node: call.node, reason: reasons[kind] });
  return kind === 'world' ? new Set([walk.analysis.objects.unknown(call.node)]) : nothing;
}

/** Runs `new` on something that the DOM or Node declares. */
export function constructWorld(walk: Walk, target: WorldTarget, call: TargetCall): Value {
  if (!pureWorldTypes.has(target.name)) reportWorld(walk, 'world', call);
  const given = union(...call.values);
  walk.heap.write(call.receiver, undefined, union(given, walk.heap.inside(given)));
  return call.receiver;
}
