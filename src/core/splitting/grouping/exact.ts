import { costBelow, type Mode } from './cost.ts';
import { isValid, type Solution } from './placement.ts';
import { original, type Problem } from './problem.ts';
import { weights } from './weights.ts';

/** What the search has put together so far. */
interface State {
  readonly placement: number[];
  /** For each group and dependency, how many units of the group touch it. */
  readonly touching: Uint8Array;
  /** For each pair of groups, how many reasons the first has to hold the second. */
  readonly holding: Uint16Array;
  readonly sizes: Int16Array;
  readonly held: Int16Array;
  parts: number;
  betweenParts: number;
  dependencies: number;
}

/**
 * The best placement of all, by branch and bound over the partitions of the units: each unit goes to the original, to a
 * part opened before it, or to one new part. `incumbent` is a solution known already; without a better one it comes
 * back. The search gives up its claim, not its result, when it has used up the number of steps.
 */
export function searchExactly(
  problem: Problem,
  incumbent: Solution,
  { mode, steps }: { readonly mode: Mode; readonly steps: number },
): Solution {
  const { units } = problem;
  const groups = units.length;
  const state: State = {
    placement: new Array<number>(units.length).fill(-1),
    touching: new Uint8Array(groups * problem.dependencies),
    holding: new Uint16Array(groups * groups),
    sizes: new Int16Array(groups),
    held: new Int16Array(groups),
    parts: 0,
    betweenParts: 0,
    dependencies: 0,
  };
  const order = [...units.keys()]
    .slice(1)
    .sort((one, other) => width(problem, other) - width(problem, one) || one - other);
  let best = incumbent;
  let left = steps;
  place(problem, state, { unit: original, group: original, by: 1 });
  descend(0);
  return best;

  function descend(depth: number): void {
    if (left-- <= 0) return;
    if (depth === order.length) {
      const cost = costBelow(problem, state.placement, { mode, bound: best.cost });
      if (cost !== undefined) best = { placement: [...state.placement], cost };
      return;
    }
    const unit = order[depth]!;
    for (let group = 0; group <= state.parts + 1; group++) {
      const opens = group === state.parts + 1;
      place(problem, state, { unit, group, by: 1 });
      if (opens) state.parts++;
      if (isPossible(problem, state, { unit, mode }) && !isWorse()) descend(depth + 1);
      if (opens) state.parts--;
      place(problem, state, { unit, group, by: -1 });
    }
  }

  /** What is placed only ever adds to these, so a partial placement that costs more already is not completed. */
  function isWorse(): boolean {
    const known = best.cost;
    if (!isValid(known)) return false;
    // The dependencies not touched yet are each going to be held once; only what exceeds them is shared.
    const sharedNow = state.dependencies - countTouched(problem, state);
    const least =
      state.betweenParts * weights.sidewaysCall + sharedNow * weights.sharedDependency + state.parts * weights.subject;
    return least > known[1]!;
  }
}

function width({ units, calls }: Problem, unit: number): number {
  return units[unit]!.touches.length + calls.filter(({ from, to }) => from === unit || to === unit).length;
}

function place(
  { units, calls, dependencies }: Problem,
  state: State,
  { unit, group, by }: { readonly unit: number; readonly group: number; readonly by: 1 | -1 },
): void {
  const { placement, touching, sizes } = state;
  if (by === 1) placement[unit] = group;
  for (const dependency of units[unit]!.touches) {
    const place = group * dependencies + dependency;
    if (by === 1 && touching[place]!++ > 0) continue;
    if (by === -1 && --touching[place]! > 0) continue;
    sizes[group]! += by;
    state.dependencies += by;
  }
  for (const { from, to } of calls) {
    if (from !== unit && to !== unit) continue;
    const [holder, part] = [placement[from]!, placement[to]!];
    if (holder < 0 || part < 0 || holder === part) continue;
    hold(state, holder, { part, by });
    if (holder !== original) state.betweenParts += by;
  }
  if (group !== original && units[unit]!.published.length > 0) hold(state, original, { part: group, by });
  if (by === -1) placement[unit] = -1;
}

function hold(
  { holding, held, sizes }: State,
  holder: number,
  { part, by }: { readonly part: number; readonly by: 1 | -1 },
): void {
  const place = holder * sizes.length + part;
  if (by === 1 ? holding[place]!++ === 0 : --holding[place]! === 0) held[holder]! += by;
}

/** Whether the placement so far can still be completed within the hard limits. */
function isPossible(
  { calls, max }: Problem,
  { placement, sizes, held, parts, holding }: State,
  { unit, mode }: { readonly unit: number; readonly mode: Mode },
): boolean {
  for (let group = 0; group <= parts; group++) {
    const heldParts = mode === 'flat' ? held[group]! : Math.min(1, held[group]!);
    if (sizes[group]! + heldParts > max) return false;
  }
  for (const { from, to } of calls) {
    if ((from === unit || to === unit) && placement[to] === original && placement[from]! > original) return false;
  }
  return !reachesItself(placement[unit]!, { holding, groups: sizes.length, parts });
}

function reachesItself(
  start: number,
  { holding, groups, parts }: { readonly holding: Uint16Array; readonly groups: number; readonly parts: number },
): boolean {
  const seen = new Uint8Array(parts + 1);
  const waiting = [start];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    for (let part = 0; part <= parts; part++) {
      if (holding[group * groups + part] === 0 || seen[part] === 1) continue;
      if (part === start) return true;
      seen[part] = 1;
      waiting.push(part);
    }
  }
  return false;
}

function countTouched({ dependencies }: Problem, { touching, parts }: State): number {
  let touched = 0;
  for (let dependency = 0; dependency < dependencies; dependency++) {
    for (let group = 0; group <= parts; group++) {
      if (touching[group * dependencies + dependency] === 0) continue;
      touched++;
      break;
    }
  }
  return touched;
}
