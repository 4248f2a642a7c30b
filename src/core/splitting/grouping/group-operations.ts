import type { NoSplit, OperationGraph, Split } from '../operation-graph.ts';
import { communityPlacements } from './communities.ts';
import { composeSplit } from './compose-split.ts';
import { isBetter, isValid, type Mode, type Placement } from './cost.ts';
import { searchExactly, type Solution } from './exact.ts';
import { improve } from './local-search.ts';
import { problemOf, type Problem } from './problem.ts';
import { refuse } from './refusals.ts';

/** Placements looked at by the local search, and steps of the exact one: both end well within a second. */
const placements = 16_000;
const steps = 250_000;
/** Above this number of movable units, the exact search does not get to an end anyway. */
const exactUnits: Readonly<Record<Mode, number>> = { flat: 14, levels: 7 };

/**
 * Divides the operations of a class among the original and its parts, so that none of them has more than `max`
 * dependencies (`max` is at least 2). The result is the best by `SplitCost` for small classes, and a good one for large
 * ones; equal graphs have equal results.
 */
export function groupOperations(graph: OperationGraph, { max }: { readonly max: number }): Split | NoSplit {
  const problem = problemOf(graph, max);
  const refused = refuse(graph, problem);
  if (refused !== undefined) return refused;
  const flat = solve(problem, { mode: 'flat', starts: [] });
  if (isValid(flat.cost)) return composeSplit(graph, problem, flat);
  return composeSplit(graph, problem, solve(problem, { mode: 'levels', starts: [flat.placement] }));
}

function solve(
  problem: Problem,
  { mode, starts }: { readonly mode: Mode; readonly starts: readonly Placement[] },
): Solution {
  const alone = problem.units.map((_, unit) => unit);
  const together = problem.units.map(() => 0);
  const budget = { left: placements };
  const found = [...starts, alone, together, ...communityPlacements(problem)].map((start) =>
    improve(problem, start, { mode, budget }),
  );
  const best = found.reduce((one, other) => (isBetter(other.cost, one.cost) ? other : one));
  return problem.units.length - 1 > exactUnits[mode] ? best : searchExactly(problem, best, { mode, steps });
}
