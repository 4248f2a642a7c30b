import type { Cost, Placement } from './placement.ts';
import { original, type Problem } from './problem.ts';
import { routeCalls } from './routes.ts';
import { createLeaders } from './units.ts';
import { weights } from './weights.ts';

/**
 * `flat`: every composition holds whatever it calls. `levels`: where that is too much, parts pass operations on. `rough`
 * is a quick guess at `levels`: the parts that are too many count in place of the relays that they will need.
 */
export type Mode = 'flat' | 'rough' | 'levels';

/** As long as routes are only guessed: about as many operations are behind a part that has to be passed on. */
const relaysOfOverflow = 3;

export function costOf(problem: Problem, placement: Placement, mode: Mode): Cost {
  return costBelow(problem, placement, { mode, bound: [Infinity] })!;
}

/** The cost, or nothing when it is not below the bound: most placements are known to be worse after a first look. */
export function costBelow(
  problem: Problem,
  placement: Placement,
  { mode, bound }: { readonly mode: Mode; readonly bound: Cost },
): Cost | undefined {
  const groups = placement.reduce((most, group) => Math.max(most, group), 0) + 1;
  const touched = touchedBy(problem, placement, groups);
  const calls = callsBetween(problem, placement, groups);
  const { excess, overflow } = excessOf(problem, mode, { sizes: touched.sizes, holdSizes: calls.holdSizes });
  const cost: number[] = [];
  let isLower = false;
  const isAbove = (value: number): boolean => {
    const limit = bound[cost.length];
    cost.push(value);
    isLower ||= limit === undefined || value < limit;
    return !isLower && value > limit!;
  };

  if (!isLower && excess + calls.intoOriginal > bound[0]!) return undefined;
  if (isAbove(excess + calls.intoOriginal + circular(calls.holds, groups))) return undefined;
  const shared = touched.held - problem.touched;
  const least = calls.sideways * weights.sidewaysCall + shared * weights.sharedDependency;
  if (!isLower && least > bound[1]!) return undefined;
  const routes = mode === 'levels' && overflow > 0 && cost[0] === 0 ? routeCalls(problem, placement) : undefined;
  const relays = mode === 'rough' ? overflow * relaysOfOverflow : (routes?.relayCost ?? 0);
  const passers = routes?.passers.length ?? 0;
  const slight = slightOf(problem, placement, touched.sizes);
  const { subjects, mixed } = subjectsOf(problem, placement, { owners: touched.owners, groups });
  const burden =
    least +
    relays * weights.relay +
    passers * weights.passer +
    (subjects + passers) * weights.subject +
    slight * weights.slightPart;
  if (isAbove(burden)) return undefined;
  if (isAbove(relays)) return undefined;
  if (isAbove(calls.sideways)) return undefined;
  if (isAbove(shared)) return undefined;
  if (isAbove(subjects + passers)) return undefined;
  if (isAbove(slight)) return undefined;
  if (isAbove(mixed)) return undefined;
  if (isAbove(calls.fromOriginal)) return undefined;
  if (isAbove(imbalanceOf(problem, placement, groups))) return undefined;
  if (isAbove(separatedOf(problem, placement))) return undefined;
  if (isAbove(movedFromTopOf(problem, placement))) return undefined;
  return isLower ? cost : undefined;
}

/** By how much the compositions are too wide; in `levels`, the parts beyond one only overflow, and can be passed on. */
function excessOf(
  { max }: Problem,
  mode: Mode,
  { sizes, holdSizes }: { readonly sizes: Int16Array; readonly holdSizes: Int16Array },
): { readonly excess: number; readonly overflow: number } {
  let [excess, overflow] = [0, 0];
  for (let group = 0; group < sizes.length; group++) {
    const [size, parts] = [sizes[group]!, holdSizes[group]!];
    excess += Math.max(0, size + (mode === 'flat' ? parts : Math.min(1, parts)) - max);
    overflow += Math.max(0, size + parts - max);
  }
  return { excess, overflow };
}

interface Touched {
  /** For each group and dependency, the first unit of the group that touches it, or -1. */
  readonly owners: Int16Array;
  readonly sizes: Int16Array;
  /** The sum of the sizes. */
  readonly held: number;
}

function touchedBy({ units, dependencies }: Problem, placement: Placement, groups: number): Touched {
  const owners = new Int16Array(groups * dependencies).fill(-1);
  const sizes = new Int16Array(groups);
  let held = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const group = placement[unit]!;
    for (const dependency of units[unit]!.touches) {
      const place = group * dependencies + dependency;
      if (owners[place] !== -1) continue;
      owners[place] = unit;
      sizes[group]!++;
      held++;
    }
  }
  return { owners, sizes, held };
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
    if (isPrivate && offersPublic[part] === 1) sideways += holder === original ? 2 : 3;
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
  const [all, wide, sizes] = [new Int16Array(groups), new Int16Array(groups), new Int16Array(units.length)];
  for (let unit = 1; unit < units.length; unit++) {
    const group = placement[unit]!;
    if (group === original) continue;
    for (const dependency of units[unit]!.touches) leaders.join(owners[group * dependencies + dependency]!, unit);
  }
  for (const { from, to } of calls) if (placement[from] === placement[to]) leaders.join(from, to);
  for (const owner of owners) if (owner !== -1) sizes[leaders.of(owner)]!++;
  for (let unit = 1; unit < units.length; unit++) {
    if (leaders.of(unit) === unit) all[placement[unit]!]!++;
    if (sizes[unit]! >= 2) wide[placement[unit]!]!++;
  }
  let [subjects, mixed] = [0, 0];
  for (let group = 1; group < groups; group++) {
    if (all[group] === 0) continue;
    subjects += Math.max(1, wide[group]!);
    mixed += all[group]! - 1;
  }
  return { subjects, mixed };
}

/** Parts in which one operation alone needs anything, a file for a method; and those around one dependency. */
function slightOf({ units }: Problem, placement: Placement, sizes: Int16Array): number {
  const [members, needing] = [new Int16Array(sizes.length), new Int16Array(sizes.length)];
  placement.forEach((group, unit) => {
    members[group]! += units[unit]!.operations.length;
    needing[group]! += units[unit]!.needing;
  });
  let slight = 0;
  for (let group = 1; group < sizes.length; group++) {
    if (members[group] === 0) continue;
    if (needing[group]! <= 1) slight++;
    if (sizes[group]! <= 1) slight++;
  }
  return slight;
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

function movedFromTopOf({ unitOf }: Problem, placement: Placement): number {
  return unitOf.reduce(
    (sum, unit, operation) => sum + (placement[unit] === original ? 0 : unitOf.length - operation),
    0,
  );
}
