import type { NoSplit, OperationGraph, Split } from '../operation-graph.ts';
import { composeSplit } from './compose-split.ts';
import { costOf } from './cost.ts';
import { withUnreachedAsPublic } from './group-operations.ts';
import { isValid, type Placement } from './placement.ts';
import { problemOf, type Problem } from './problem.ts';
import { refuse } from './refusals.ts';

/** The operations of each group as somebody wants them; the first group is what stays in the class itself. */
export type GivenGroups = readonly (readonly string[])[];

export interface Limits {
  readonly max: number;
}

/** The split with exactly these groups; undefined where they break a hard limit, or do not fit the class. */
export function groupAsGiven(given: OperationGraph, { max }: Limits, groups: GivenGroups): Split | NoSplit | undefined {
  const graph = withUnreachedAsPublic(given);
  const problem = problemOf(graph, max);
  const refused = refuse(graph, problem);
  if (refused !== undefined) return refused;
  const placement = placementOf(graph, problem, groups);
  if (placement === undefined) return undefined;
  const cost = costOf(problem, placement, 'levels');
  return isValid(cost) ? composeSplit(graph, problem, { placement, cost }) : undefined;
}

/** Undefined where operations that cannot be parted are in different groups, or one is in none. */
function placementOf(graph: OperationGraph, problem: Problem, groups: GivenGroups): Placement | undefined {
  const placement = problem.units.map(({ operations, stays }) => {
    const places = new Set(operations.map((index) => groupOf(graph.operations[index]!.name, groups)));
    if (stays) places.add(0);
    const [only] = places;
    return places.size === 1 ? only! : -1;
  });
  return placement.includes(-1) ? undefined : placement;
}

function groupOf(operation: string, groups: GivenGroups): number {
  return groups.findIndex((operations) => operations.includes(operation));
}

/** The operations that go wherever this one goes, itself included; undefined where they stay in the class. */
export function inseparable(given: OperationGraph, operation: string): readonly string[] | undefined {
  const graph = withUnreachedAsPublic(given);
  const index = graph.operations.findIndex(({ name }) => name === operation);
  const { units, unitOf } = problemOf(graph, Number.MAX_SAFE_INTEGER);
  const unit = units[unitOf[index] ?? 0];
  return unit === undefined || unit.stays ? undefined : unit.operations.map((each) => graph.operations[each]!.name);
}

/** What a group needs: the dependencies that its operations touch, and the groups that they call. */
export interface GroupWidth {
  readonly dependencies: readonly string[];
  /** Indexes of the groups that it holds. */
  readonly holds: readonly number[];
}

/** How wide each group is as it stands; nobody asks yet whether that is allowed. */
export function widthsOf(given: OperationGraph, groups: GivenGroups): readonly GroupWidth[] {
  const graph = withUnreachedAsPublic(given);
  return groups.map((operations, group) => {
    const here = graph.operations.filter(({ name }) => operations.includes(name));
    const touched = new Set(here.flatMap(({ touches }) => touches));
    const called = here.flatMap(({ calls }) => calls.map((name) => groupOf(name, groups)));
    const offered = graph.operations.filter(({ isPublic }) => isPublic).map(({ name }) => groupOf(name, groups));
    const holds = new Set([...called, ...(group === 0 ? offered : [])]);
    return {
      dependencies: graph.dependencies.filter((name) => touched.has(name)),
      holds: [...holds].filter((each) => each > 0 && each !== group).sort((a, b) => a - b),
    };
  });
}

/** What is wrong with the groups, in sentences; nothing where they can be had. */
export function groupProblems(
  given: OperationGraph,
  { max }: Limits,
  { groups, names }: { readonly groups: GivenGroups; readonly names: readonly string[] },
): readonly string[] {
  const graph = withUnreachedAsPublic(given);
  const nameOf = (group: number) => names[group] ?? 'the class';
  const parted = problemOf(graph, max).units.flatMap(({ operations, stays }) => {
    const own = operations.map((index) => graph.operations[index]!.name);
    const moved = own.filter((name) => groupOf(name, groups) !== 0);
    if (stays) return moved.map((name) => `${name} has to stay in ${nameOf(0)}`);
    const places = new Set(own.map((name) => groupOf(name, groups)));
    return places.size > 1 ? [`${own.join(' and ')} have to stay together`] : [];
  });
  const backward = graph.operations.flatMap(({ name, calls }) =>
    groupOf(name, groups) === 0
      ? []
      : calls
          .filter((called) => groupOf(called, groups) === 0)
          .map((called) => `${name} calls ${called}, which a part cannot reach in ${nameOf(0)}`),
  );
  const wide = widthsOf(given, groups).flatMap(({ dependencies, holds }, group) =>
    // What a group holds beyond the first can be passed on by another one.
    dependencies.length + Math.min(1, holds.length) > max
      ? [`${nameOf(group)} needs ${dependencies.length + holds.length}, and at most ${max} are allowed`]
      : [],
  );
  const problems = [...new Set([...parted, ...backward, ...wide])];
  if (problems.length > 0 || groupAsGiven(given, { max }, groups)?.kind === 'split') return problems;
  return [`there is no way to connect these groups that leaves each with at most ${max}`];
}
