import type { NoSplit, OperationGraph } from '../operation-graph.ts';
import { createLeaders, joinByState, joinCircles } from './units.ts';
import type { Placement } from './placement.ts';
import { original, type Problem } from './problem.ts';

/** Why no split can keep the limit, or nothing when one can. The reasons that are easiest to mend come first. */
export function refuse(graph: OperationGraph, problem: Problem): NoSplit | undefined {
  const { max } = problem;
  const indexOf = new Map(graph.operations.map(({ name }, index) => [name, index]));
  const calls = graph.operations.map((operation) => operation.calls.map((name) => indexOf.get(name)!));
  const all = [...graph.operations.keys()];

  const wide = all.filter((index) => isTooWide(graph, { together: [index], calls, max }));
  if (wide.length > 0) return refusal('operation-too-wide', graph, wide);

  const circles = createLeaders(all.length);
  joinCircles(calls, circles);
  const tangled = groupsOf(all, circles.of).filter((together) => isTooWide(graph, { together, calls, max }));
  if (tangled.length > 0) return refusal('operation-too-wide', graph, tangled.flat());

  const leaders = createLeaders(all.length);
  joinByState(graph, leaders);
  joinCircles(calls, leaders);
  const stateful = groupsOf(all, leaders.of).filter((together) => isTooWide(graph, { together, calls, max }));
  if (stateful.length > 0) return refusal('state-too-wide', graph, stateful.flat());

  const shared = problem.units.slice(1).filter(({ touches }) => touches.length > max);
  if (shared.length > 0) {
    const together = shared.flatMap(({ operations }) => operations);
    const full = together.filter((index) => graph.operations[index]!.touches.length >= max);
    return refusal('operation-too-wide', graph, full.length > 0 ? full : together);
  }

  const staying = problem.units[original]!.operations;
  if (!isTooWide(graph, { together: staying, calls, max }) && !leavesNoRoom(problem)) return undefined;
  return refusal(
    'original-too-wide',
    graph,
    staying.filter((index) => graph.operations[index]!.touches.length > 0),
  );
}

interface Width {
  readonly together: readonly number[];
  readonly calls: readonly (readonly number[])[];
  readonly max: number;
}

/** Whether these fit nowhere: more than the maximum, or just the maximum and calls to what needs something else. */
function isTooWide({ operations }: OperationGraph, { together, calls, max }: Width): boolean {
  const touched = new Set(together.flatMap((index) => operations[index]!.touches));
  if (touched.size < max) return false;
  const reached = new Set(together);
  for (const each of reached) for (const called of calls[each]!) reached.add(called);
  return (
    touched.size > max || [...reached].some((each) => !operations[each]!.touches.every((name) => touched.has(name)))
  );
}

/** A full original can hold no part, so everything that needs something else has nowhere to go. */
function leavesNoRoom({ units, max }: Problem): boolean {
  const touched = new Set(units[original]!.touches);
  return touched.size >= max && units.some(({ touches }) => touches.some((dependency) => !touched.has(dependency)));
}

function groupsOf(all: readonly number[], leaderOf: (index: number) => number): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const index of all) groups.set(leaderOf(index), [...(groups.get(leaderOf(index)) ?? []), index]);
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** No placement was found that keeps the limit: the operations of those groups that are too wide in the best one. */
export function refuseForGroups(graph: OperationGraph, problem: Problem, placement: Placement): NoSplit {
  const touched = placement.map(() => new Set<number>());
  problem.units.forEach(({ touches }, unit) => touches.forEach((each) => touched[placement[unit]!]!.add(each)));
  const needing = problem.units.flatMap(({ operations, touches }, unit) =>
    touches.length > 0 && touched[placement[unit]!]!.size >= problem.max ? operations : [],
  );
  const all = problem.units.flatMap(({ operations }) => operations);
  return refusal('split-too-fine', graph, needing.length > 0 ? needing : all);
}

function refusal(code: NoSplit['code'], { operations }: OperationGraph, indexes: readonly number[]): NoSplit {
  return {
    kind: 'refused',
    code,
    operations: [...indexes].sort((one, other) => one - other).map((index) => operations[index]!.name),
  };
}
