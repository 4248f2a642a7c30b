import { costOf, isBetter, type Cost, type Mode, type Placement } from './cost.ts';
import type { Solution } from './exact.ts';
import { original, type Problem } from './problem.ts';

/** How many placements may still be looked at; shared by the searches of one split, so that its time has a limit. */
export interface Budget {
  left: number;
}

/** Changes the placement as long as a change makes it better: moves, merges, swaps. */
export function improve(
  problem: Problem,
  start: Placement,
  { mode, budget }: { readonly mode: Mode; readonly budget: Budget },
): Solution {
  let placement = renumbered(start);
  let cost: Cost = costOf(problem, placement, mode);
  const followers = problem.units.map((_, unit) => followersOf(problem, unit));
  for (let improved = true; improved;) {
    improved = false;
    for (const change of changes(problem, followers)) {
      for (const changed of change(placement)) {
        if (budget.left-- <= 0) return { placement, cost };
        const changedCost = costOf(problem, changed, mode);
        if (!isBetter(changedCost, cost)) continue;
        placement = renumbered(changed);
        cost = changedCost;
        improved = true;
        break;
      }
    }
  }
  return { placement, cost };
}

/** Gives the placements that one kind of change can lead to from here. */
type Change = (placement: Placement) => Iterable<Placement>;

function changes(problem: Problem, followers: readonly (readonly number[])[]): readonly Change[] {
  const movable = [...problem.units.keys()].slice(1);
  return [
    ...movable.map((unit) => (placement: Placement) => moves(placement, [unit])),
    ...movable
      .filter((unit) => followers[unit]!.length > 1)
      .map((unit) => (placement: Placement) => moves(placement, followers[unit]!)),
    ...movable.map((part) => (placement: Placement) => merges(placement, part)),
    ...Array.from(
      { length: problem.dependencies },
      (_, dependency) => (placement: Placement) => gatherings(problem, placement, dependency),
    ),
    ...movable.map((unit) => (placement: Placement) => swaps(placement, unit)),
  ];
}

/** These units to each other group, the original, or a part of their own. */
function* moves(placement: Placement, units: readonly number[]): Iterable<Placement> {
  const fresh = Math.max(...placement) + 1;
  for (let target = original; target <= fresh; target++) {
    if (units.every((unit) => placement[unit] === target)) continue;
    yield placement.map((group, unit) => (units.includes(unit) ? target : group));
  }
}

function* merges(placement: Placement, part: number): Iterable<Placement> {
  if (!placement.includes(part)) return;
  for (let target = original; target <= Math.max(...placement); target++) {
    if (target !== part) yield placement.map((group) => (group === part ? target : group));
  }
}

/** All that touch one dependency into one group, so that it is shared no longer; or those of one group into another. */
function* gatherings({ units }: Problem, placement: Placement, dependency: number): Iterable<Placement> {
  const touching = [...units.keys()].slice(1).filter((unit) => units[unit]!.touches.includes(dependency));
  if (touching.length < 2) return;
  yield* moves(placement, touching);
  for (const group of new Set(touching.map((unit) => placement[unit]!))) {
    const together = touching.filter((unit) => placement[unit] === group);
    if (together.length > 1 && together.length < touching.length) yield* moves(placement, together);
  }
}

function* swaps(placement: Placement, unit: number): Iterable<Placement> {
  for (let other = unit + 1; other < placement.length; other++) {
    if (placement[unit] === placement[other]) continue;
    yield placement.map((group, index) =>
      index === unit ? placement[other]! : index === other ? placement[unit]! : group,
    );
  }
}

/** The unit and all that only it, or those that follow it, calls. */
function followersOf({ units, calls }: Problem, unit: number): readonly number[] {
  const following = new Set([unit]);
  for (let grown = true; grown;) {
    grown = false;
    for (let called = 1; called < units.length; called++) {
      const callers = calls.filter(({ to }) => to === called);
      if (following.has(called) || units[called]!.published.length > 0 || callers.length === 0) continue;
      if (!callers.every(({ from }) => following.has(from))) continue;
      following.add(called);
      grown = true;
    }
  }
  return [...following];
}

/** Parts numbered from 1, in the order of their first unit. */
function renumbered(placement: Placement): Placement {
  const numbers = new Map([[original, original]]);
  return placement.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}
