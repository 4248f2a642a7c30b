import type { OperationGraph, OperationNode, SplitCost } from '../../../../src/core/splitting/operation-graph.ts';

/** The composition of each operation, 0 the original. */
type Assignment = readonly number[];

/**
 * The cheapest split in which no part passes anything on, by trying every assignment of operations to compositions. It
 * reads the contract only, and shares nothing with the optimiser. Nothing when no assignment keeps the limit.
 */
export function cheapestByTryingAll(given: OperationGraph, max: number): SplitCost | undefined {
  const graph = {
    ...given,
    operations: given.operations.map((each) => ({ ...each, isPublic: each.isPublic || !isReached(given, each.name) })),
  };
  let best: SplitCost | undefined;
  const visit = (assignment: Assignment, parts: number): void => {
    if (assignment.length === graph.operations.length) {
      if (!isAllowed(graph, assignment, max)) return;
      const cost = costOf(graph, assignment);
      if (best === undefined || isCheaper(cost, best)) best = cost;
      return;
    }
    for (let group = 0; group <= parts + 1; group++) visit([...assignment, group], Math.max(parts, group));
  };
  visit([], 0);
  return best;
}

/** By public or staying operations, through chains of calls as long as there are operations. */
function isReached({ operations }: OperationGraph, name: string): boolean {
  const reaches = (from: OperationNode, steps: number): boolean =>
    from.name === name ||
    (steps > 0 &&
      from.calls.some((called) =>
        reaches(
          operations.find((each) => each.name === called)!,
          steps - 1,
        ),
      ));
  return operations.some((each) => (each.isPublic || each.stays) && reaches(each, operations.length));
}

function isAllowed(graph: OperationGraph, assignment: Assignment, max: number): boolean {
  const { operations } = graph;
  if (operations.some(({ stays }, index) => stays && assignment[index] !== 0)) return false;
  const sharesState = (one: OperationNode, other: OperationNode) =>
    one.state.some((field) => other.state.includes(field));
  if (
    operations.some((one, i) =>
      operations.some((other, j) => sharesState(one, other) && assignment[i] !== assignment[j]),
    )
  ) {
    return false;
  }
  const holds = holdsOf(graph, assignment);
  if (holds.some((parts) => parts.has(0))) return false;
  if (holds.some((parts, group) => touchedBy(graph, assignment, group).size + parts.size > max)) return false;
  const descends = (from: number, to: number, depth: number): boolean =>
    depth > 0 && [...holds[from]!].some((part) => part === to || descends(part, to, depth - 1));
  return holds.every((_, group) => !descends(group, group, holds.length));
}

function holdsOf(graph: OperationGraph, assignment: Assignment): readonly ReadonlySet<number>[] {
  const holds = Array.from({ length: Math.max(...assignment) + 1 }, () => new Set<number>());
  for (const { from, to } of crossings(graph, assignment)) holds[from]!.add(to);
  graph.operations.forEach(({ isPublic }, index) => {
    if (isPublic && assignment[index] !== 0) holds[0]!.add(assignment[index]!);
  });
  return holds;
}

function crossings({ operations }: OperationGraph, assignment: Assignment) {
  return operations.flatMap(({ calls }, caller) =>
    calls
      .map((name) => operations.findIndex((each) => each.name === name))
      .map((called) => ({ from: assignment[caller]!, to: assignment[called]!, called: operations[called]! }))
      .filter(({ from, to }) => from !== to),
  );
}

function touchedBy({ operations }: OperationGraph, assignment: Assignment, group: number): ReadonlySet<string> {
  return new Set(operations.flatMap(({ touches }, index) => (assignment[index] === group ? touches : [])));
}

function costOf(graph: OperationGraph, assignment: Assignment): SplitCost {
  const { operations } = graph;
  const count = operations.length;
  const groups = [...new Set([0, ...assignment])];
  const parts = groups.filter((group) => group !== 0);
  const crossing = crossings(graph, assignment);
  const hasPublic = (part: number) => operations.some(({ isPublic }, index) => isPublic && assignment[index] === part);
  const held = groups.reduce((sum, group) => sum + touchedBy(graph, assignment, group).size, 0);
  const found = parts.map((part) => subjectsOf(operations.filter((_, index) => assignment[index] === part)));
  const sidewaysCalls = crossing
    .map(({ from, to, called }) => (!called.isPublic && hasPublic(to) ? (from === 0 ? 2 : 3) : from === 0 ? 0 : 1))
    .reduce<number>((sum, each) => sum + each, 0);
  const sharedDependencies = held - new Set(operations.flatMap(({ touches }) => touches)).size;
  const subjects = found.reduce((sum, { wide }) => sum + Math.max(1, wide), 0);
  const slightParts =
    parts.filter((part) => needingIn(graph, assignment, part) <= 1).length +
    parts.filter((part) => touchedBy(graph, assignment, part).size <= 1).length;
  return {
    burden: sidewaysCalls * 3 + sharedDependencies * 2 + subjects * 4 + slightParts * 3,
    relays: 0,
    sidewaysCalls,
    sharedDependencies,
    subjects,
    slightParts,
    mixedSubjects: found.reduce((sum, { all }) => sum + all - 1, 0),
    callsFromOriginal: crossing.filter(({ from }) => from === 0).length,
    imbalance: parts.reduce((sum, part) => sum + assignment.filter((each) => each === part).length ** 2, 0),
    separatedNeighbours: assignment.filter((each, index) => index > 0 && each !== assignment[index - 1]).length,
    movedFromTop: assignment.reduce((sum, each, index) => sum + (each === 0 ? 0 : count - index), 0),
  };
}

function needingIn({ operations }: OperationGraph, assignment: Assignment, group: number): number {
  return operations.filter(({ touches }, index) => assignment[index] === group && touches.length > 0).length;
}

function subjectsOf(members: readonly OperationNode[]): { readonly all: number; readonly wide: number } {
  const left = new Set(members);
  let [all, wide] = [0, 0];
  for (const first of left) {
    const subject = new Set([first]);
    for (const one of subject) {
      for (const other of left) if (isConnected(one, other)) subject.add(other);
    }
    for (const each of subject) left.delete(each);
    all++;
    if (new Set([...subject].flatMap(({ touches }) => touches)).size >= 2) wide++;
  }
  return { all, wide };
}

function isConnected(one: OperationNode, other: OperationNode): boolean {
  return (
    one.calls.includes(other.name) ||
    other.calls.includes(one.name) ||
    one.touches.some((each) => other.touches.includes(each)) ||
    one.state.some((each) => other.state.includes(each))
  );
}

/** The fields in the order in which the contract lists them. */
const order = [
  'burden',
  'relays',
  'sidewaysCalls',
  'sharedDependencies',
  'subjects',
  'slightParts',
  'mixedSubjects',
  'callsFromOriginal',
  'imbalance',
  'separatedNeighbours',
  'movedFromTop',
] as const satisfies readonly (keyof SplitCost)[];

function isCheaper(one: SplitCost, other: SplitCost): boolean {
  const field = order.find((each) => one[each] !== other[each]);
  return field !== undefined && one[field] < other[field];
}
