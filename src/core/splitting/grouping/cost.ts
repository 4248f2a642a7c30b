import { original, type Problem } from './problem.ts';
import { routeCalls, type Routes } from './routes.ts';
import { createLeaders } from './units.ts';

/** The group of each unit: 0 is the original, the others are parts. Numbers may be left out. */
export type Placement = readonly number[];

/**
 * What is made small, most important first: how far the hard limits are broken (0 in a valid split), then the fields
 * of `SplitCost` in their order.
 */
export type Cost = readonly number[];

/** `flat`: every composition holds whatever it calls. `levels`: where that is too much, parts pass operations on. */
export type Mode = 'flat' | 'levels';

export function isBetter(one: Cost, other: Cost): boolean {
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) return one[index]! < other[index]!;
  }
  return false;
}

export function isValid(cost: Cost): boolean {
  return cost[0] === 0;
}

export function costOf(problem: Problem, placement: Placement, mode: Mode): Cost {
  const groups = Math.max(...placement) + 1;
  const { dependencies } = problem;
  const touched = touchedBy(problem, placement, groups);
  const calls = callsBetween(problem, placement, groups);
  let excess = calls.intoOriginal + circular(calls.holds, groups);
  let held = 0;
  for (let group = 0; group < groups; group++) {
    const size = touched.sizes[group]!;
    const parts = calls.holdSizes[group]!;
    held += size;
    excess += Math.max(0, size + (mode === 'flat' || parts === 0 ? parts : 1) - problem.max);
  }
  const routes = mode === 'levels' && excess === 0 ? routeCalls(problem, placement) : undefined;
  const { subjects, mixed } = subjectsOf(problem, placement, { owners: touched.owners, groups });
  return [
    excess,
    routes?.relayCost ?? 0,
    calls.sideways,
    held - dependenciesTouched(touched.owners, dependencies),
    subjects + (routes?.passers.length ?? 0),
    mixed,
    calls.fromOriginal,
    imbalanceOf(problem, placement, groups),
    separatedOf(problem, placement),
  ];
}

interface Touched {
  /** For each group and dependency, the first unit of the group that touches it, or -1. */
  readonly owners: Int16Array;
  readonly sizes: Int16Array;
}

function touchedBy({ units, dependencies }: Problem, placement: Placement, groups: number): Touched {
  const owners = new Int16Array(groups * dependencies).fill(-1);
  const sizes = new Int16Array(groups);
  for (let unit = 0; unit < units.length; unit++) {
    const group = placement[unit]!;
    for (const dependency of units[unit]!.touches) {
      const place = group * dependencies + dependency;
      if (owners[place] !== -1) continue;
      owners[place] = unit;
      sizes[group]!++;
    }
  }
  return { owners, sizes };
}

function dependenciesTouched(owners: Int16Array, dependencies: number): number {
  let touched = 0;
  for (let dependency = 0; dependency < dependencies; dependency++) {
    for (let place = dependency; place < owners.length; place += dependencies) {
      if (owners[place] === -1) continue;
      touched++;
      break;
    }
  }
  return touched;
}

function callsBetween({ calls, units }: Problem, placement: Placement, groups: number) {
  const holds = new Uint8Array(groups * groups);
  const holdSizes = new Int16Array(groups);
  const hold = (holder: number, part: number): void => {
    if (holds[holder * groups + part] === 1) return;
    holds[holder * groups + part] = 1;
    holdSizes[holder]!++;
  };
  for (let unit = 1; unit < units.length; unit++) {
    if (placement[unit] !== original && units[unit]!.published.length > 0) hold(original, placement[unit]!);
  }
  const offersPublic = holds.slice(0, groups);
  let [intoOriginal, sideways, fromOriginal] = [0, 0, 0];
  for (const { from, to, isPrivate } of calls) {
    const [holder, part] = [placement[from]!, placement[to]!];
    if (holder === part) continue;
    if (part === original) {
      intoOriginal++;
      continue;
    }
    if (holder === original) fromOriginal++;
    if (isPrivate && offersPublic[part] === 1) sideways += 2;
    else if (holder !== original) sideways++;
    hold(holder, part);
  }
  return { holds, holdSizes, intoOriginal, sideways, fromOriginal };
}

/** How many groups hold each other in a circle, or are held by one that does. */
function circular(holds: Uint8Array, groups: number): number {
  const holders = new Int16Array(groups);
  for (let place = 0; place < holds.length; place++) if (holds[place] === 1) holders[place % groups]!++;
  const free: number[] = [];
  holders.forEach((count, group) => count === 0 && free.push(group));
  let left = groups;
  for (let group = free.pop(); group !== undefined; group = free.pop()) {
    left--;
    for (let part = 0; part < groups; part++) {
      if (holds[group * groups + part] === 1 && --holders[part]! === 0) free.push(part);
    }
  }
  return left;
}

function subjectsOf(
  { units, calls, dependencies }: Problem,
  placement: Placement,
  { owners, groups }: { readonly owners: Int16Array; readonly groups: number },
): { readonly subjects: number; readonly mixed: number } {
  const leaders = createLeaders(units.length);
  units.forEach(({ touches }, unit) => {
    for (const dependency of touches) leaders.join(owners[placement[unit]! * dependencies + dependency]!, unit);
  });
  for (const { from, to } of calls) if (placement[from] === placement[to]) leaders.join(from, to);
  const sizes = new Int16Array(units.length);
  for (const owner of owners) if (owner !== -1) sizes[leaders.of(owner)]!++;
  const [all, wide] = [new Int16Array(groups), new Int16Array(groups)];
  placement.forEach((group, unit) => {
    if (leaders.of(unit) === unit) all[group]!++;
    if (sizes[unit]! >= 2) wide[group]!++;
  });
  let [subjects, mixed] = [0, 0];
  for (let group = 1; group < groups; group++) {
    if (all[group] === 0) continue;
    subjects += Math.max(1, wide[group]!);
    mixed += all[group]! - 1;
  }
  return { subjects, mixed };
}

function imbalanceOf({ units }: Problem, placement: Placement, groups: number): number {
  const sizes = new Int16Array(groups);
  placement.forEach((group, unit) => (sizes[group]! += units[unit]!.operations.length));
  return sizes.subarray(1).reduce((sum, size) => sum + size * size, 0);
}

function separatedOf({ unitOf }: Problem, placement: Placement): number {
  let separated = 0;
  for (let operation = 1; operation < unitOf.length; operation++) {
    if (placement[unitOf[operation]!] !== placement[unitOf[operation - 1]!]) separated++;
  }
  return separated;
}
