import { costBelow, costOf, type Mode } from './cost.ts';
import type { Cost, Placement, Solution } from './placement.ts';
import { original, type Problem } from './problem.ts';

/** How much may still be looked at: units and calls, one for each time that a placement is judged. */
export interface Budget {
  left: number;
}

/** Changes the placement as long as a change makes it better: moves, merges, swaps; of each kind the best one. */
export function improve(
  problem: Problem,
  start: Placement,
  { mode, budget }: { readonly mode: Mode; readonly budget: Budget },
): Solution {
  const followers = problem.units.map((_, unit) => followersOf(problem, unit));
  const price = (problem.units.length + problem.calls.length) * (mode === 'levels' ? priceOfRoutes : 1);
  let placement = renumbered(start);
  let cost: Cost = costOf(problem, placement, mode);
  const kinds = changes(problem, followers);
  for (let kind = 0; kind < kinds.length; kind++) {
    let improved = false;
    for (const change of kinds[kind]!) {
      let best: Placement | undefined;
      for (const changed of change(placement)) {
        budget.left -= price;
        if (budget.left < 0) return { placement: renumbered(best ?? placement), cost };
        const lower = costBelow(problem, changed, { mode, bound: cost });
        if (lower === undefined) continue;
        best = changed;
        cost = lower;
      }
      if (best === undefined) continue;
      placement = renumbered(best);
      improved = true;
    }
    // After an improvement the cheap kinds may have something to do again.
    if (improved) kind = -1;
  }
  return { placement, cost };
}

/** Finding routes takes about as much longer than the rest of the judgement. */
const priceOfRoutes = 40;

/** Gives the placements that one kind of change can lead to from here. */
type Change = (placement: Placement) => Iterable<Placement>;

/** The kinds of changes, those with fewer possibilities first. */
function changes(problem: Problem, followers: readonly (readonly number[])[]): readonly (readonly Change[])[] {
  const movable = [...problem.units.keys()].slice(1);
  const dependencies = Array.from({ length: problem.dependencies }, (_, dependency) => dependency);
  const related = problem.units.map((_, unit) => relatedTo(problem, unit));
  const leading = movable.filter((unit) => followers[unit]!.length > 1);
  return [
    movable.map((unit) => (placement) => moves(placement, [unit], related[unit])),
    leading.map((unit) => (placement) => moves(placement, followers[unit]!)),
    movable.map((part) => (placement) => merges(placement, part)),
    dependencies.map((dependency) => (placement) => gatherings(problem, placement, dependency)),
    movable.map((unit) => (placement) => moves(placement, [unit])),
    movable.map((unit) => (placement) => swaps(placement, unit)),
  ];
}

/** These units to each other group, or to those of `beside` only, to the original, or to a part of their own. */
function* moves(
  placement: Placement,
  units: readonly number[],
  beside: readonly number[] = [...placement.keys()],
): Iterable<Placement> {
  const fresh = placement.reduce((most, group) => Math.max(most, group), 0) + 1;
  for (const target of new Set([original, ...beside.map((unit) => placement[unit]!), fresh])) {
    if (units.every((unit) => placement[unit] === target)) continue;
    const changed = [...placement];
    for (const unit of units) changed[unit] = target;
    yield changed;
  }
}

function* merges(placement: Placement, part: number): Iterable<Placement> {
  if (!placement.includes(part)) return;
  yield* moves(
    placement,
    placement.flatMap((group, unit) => (group === part ? [unit] : [])),
  );
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
    const changed = [...placement];
    changed[unit] = placement[other]!;
    changed[other] = placement[unit]!;
    yield changed;
  }
}

/** The units that it calls or is called by, and those that touch one of its dependencies. */
function relatedTo({ units, calls }: Problem, unit: number): readonly number[] {
  const { touches } = units[unit]!;
  const called = calls.flatMap(({ from, to }) => (from === unit ? [to] : to === unit ? [from] : []));
  const touching = [...units.keys()].filter((other) => units[other]!.touches.some((each) => touches.includes(each)));
  return [...new Set([...called, ...touching])];
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
