import type { NoSplit, OperationGraph, Split } from '../operation-graph.ts';
import { communityPlacements } from './communities.ts';
import { composeSplit } from './compose-split.ts';
import type { Mode } from './cost.ts';
import { searchExactly } from './exact.ts';
import { isBetter, isValid, type Placement, type Solution } from './placement.ts';
import { improve } from './local-search.ts';
import { original, problemOf, type Problem } from './problem.ts';
import { refuse, refuseForGroups } from './refusals.ts';
import { isTooFine } from './worthiness.ts';

/** What the local search may look at in one mode, and the steps of the exact one: both end well within a second. */
const effort = 3_000_000;
const steps = 150_000;
/** Above this number of movable units, the exact search does not get to an end anyway. */
const exactUnits = { flat: 14, levels: 7 };

/**
 * Divides the operations of a class among the original and its parts, so that none of them has more than `max`
 * dependencies (`max` is at least 2). The result is the best by `SplitCost` for small classes, and a good one for large
 * ones; equal graphs have equal results.
 */
export function groupOperations(given: OperationGraph, { max }: { readonly max: number }): Split | NoSplit {
  const split = bestSplit(given, max);
  if (split.kind === 'refused' || !isTooFine(split, max)) return split;
  const moved = new Set(split.parts.flatMap((part) => part.operations));
  const operations = given.operations.map(({ name }) => name).filter((name) => moved.has(name));
  return { kind: 'refused', code: 'split-too-fine', operations, parts: split.parts.length };
}

/** The best one that keeps the limits, whether or not it is worth having. */
export function bestSplit(given: OperationGraph, max: number, thoroughness = 1): Split | NoSplit {
  const graph = withUnreachedAsPublic(given);
  const problem = problemOf(graph, max);
  const refused = refuse(graph, problem);
  if (refused !== undefined) return refused;
  const starts = startsFor(problem);
  const flat = solve(problem, { mode: 'flat', starts, thoroughness });
  if (isValid(flat.cost)) return composeSplit(graph, problem, flat);
  const rough = search(problem, { mode: 'rough', starts: [flat.placement, ...starts], thoroughness });
  const best = solve(problem, { mode: 'levels', starts: [rough.placement], thoroughness });
  if (!isValid(best.cost)) return refuseForGroups(graph, problem, best.placement);
  return composeSplit(graph, problem, best);
}

function startsFor(problem: Problem): readonly Placement[] {
  const alone = problem.units.map((_, unit) => unit);
  const together = problem.units.map(() => original);
  return [...communityPlacements(problem), inOrder(problem), alone, together];
}

/** Neighbours in the order of declaration together, as many as a part has room for. */
function inOrder({ units, max }: Problem): Placement {
  let group = original;
  const touched = new Set<number>();
  return units.map(({ touches }, unit) => {
    if (unit === original) return original;
    const wanted = new Set([...touched, ...touches]);
    if (group === original || wanted.size > max) {
      group++;
      touched.clear();
    }
    for (const dependency of touches) touched.add(dependency);
    return group;
  });
}

/** What nothing in the class reaches may still be used from elsewhere: it has to remain available. */
export function withUnreachedAsPublic(graph: OperationGraph): OperationGraph {
  const byName = new Map(graph.operations.map((operation) => [operation.name, operation]));
  const reached = new Set(graph.operations.filter(({ isPublic, stays }) => isPublic || stays));
  for (const { calls } of reached) for (const called of calls) reached.add(byName.get(called)!);
  return {
    ...graph,
    operations: graph.operations.map((operation) =>
      reached.has(operation) ? operation : { ...operation, isPublic: true },
    ),
  };
}

interface Request<M extends Mode> {
  readonly mode: M;
  readonly starts: readonly Placement[];
  /** The share of the effort that is spent: less of it where many are compared. */
  readonly thoroughness: number;
}

function solve(problem: Problem, request: Request<'flat' | 'levels'>): Solution {
  const { mode, thoroughness } = request;
  const found = search(problem, request);
  return problem.units.length - 1 > exactUnits[mode]
    ? found
    : searchExactly(problem, found, { mode, steps: steps * thoroughness });
}

/** Each start gets its share of the effort, and what those before it left over. */
function search(problem: Problem, { mode, starts, thoroughness }: Request<Mode>): Solution {
  const budget = { left: 0 };
  return starts
    .map((start) => {
      budget.left = Math.max(0, budget.left) + (effort * thoroughness) / starts.length;
      return improve(problem, start, { mode, budget });
    })
    .reduce((one, other) => (isBetter(other.cost, one.cost) ? other : one));
}
