import type { OperationGraph } from '../operation-graph.ts';

/** Operations that go to the same place in every split worth looking at. */
export interface OperationUnit {
  readonly operations: readonly number[];
  readonly stays: boolean;
}

/**
 * The operations by what cannot be parted: those that share state, those that call each other in a circle, those that
 * have to stay in the original. Operations that need nothing are settled here as well: they go with their only caller,
 * or stay in the original when nothing in the class calls them. The first unit is the one that stays; the others come
 * in the order of declaration.
 */
export function collectUnits(
  graph: OperationGraph,
  { indexOf, max }: { readonly indexOf: ReadonlyMap<string, number>; readonly max: number },
): readonly OperationUnit[] {
  const calls = graph.operations.map(({ calls }) => calls.map((name) => indexOf.get(name)!));
  const leaders = createLeaders(graph.operations.length);
  joinByState(graph, leaders);
  joinCircles(calls, leaders);
  joinTrivial(graph, { calls, leaders });
  joinFull(graph, { connections: { calls, leaders }, max });
  const staying = stayingOf(graph, { calls, leaders });
  const members = new Map<number, number[]>();
  graph.operations.forEach((_, index) => {
    if (staying.has(index)) return;
    const leader = leaders.of(index);
    members.set(leader, [...(members.get(leader) ?? []), index]);
  });
  return [
    { operations: graph.operations.map((_, index) => index).filter((index) => staying.has(index)), stays: true },
    ...[...members.values()].map((operations) => ({ operations, stays: false })),
  ];
}

/** Union-find: each operation has a leader, and operations with the same leader belong together. */
export interface Leaders {
  of(index: number): number;
  join(one: number, other: number): void;
}

export function createLeaders(count: number): Leaders {
  const parents = Array.from({ length: count }, (_, index) => index);
  const of = (index: number): number => {
    let leader = index;
    while (parents[leader] !== leader) leader = parents[leader]!;
    parents[index] = leader;
    return leader;
  };
  const join = (one: number, other: number): void => {
    const [first, second] = [of(one), of(other)];
    parents[Math.max(first, second)] = Math.min(first, second);
  };
  return { of, join };
}

export function joinByState(graph: OperationGraph, leaders: Leaders): void {
  const owners = new Map<string, number>();
  graph.operations.forEach(({ state }, index) => {
    for (const field of state) {
      const owner = owners.get(field);
      if (owner === undefined) owners.set(field, index);
      else leaders.join(owner, index);
    }
  });
}

/** Two operations are in a circle when each reaches the other; those already joined count as one. */
export function joinCircles(calls: readonly (readonly number[])[], leaders: Leaders): void {
  for (let joined = true; joined;) {
    joined = false;
    const reached = calls.map((_, index) => reachedFrom([index], { calls, leaders }));
    for (let one = 0; one < calls.length; one++) {
      for (const other of reached[one]!) {
        if (leaders.of(one) === leaders.of(other) || !reached[other]!.has(one)) continue;
        leaders.join(one, other);
        joined = true;
      }
    }
  }
}

interface Connections {
  readonly calls: readonly (readonly number[])[];
  readonly leaders: Leaders;
}

/** Everything that is called from these, at once or through others; what belongs to one of them counts as called. */
function reachedFrom(starts: readonly number[], { calls, leaders }: Connections): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = [...starts];
  while (waiting.length > 0) {
    const leader = leaders.of(waiting.pop()!);
    for (let member = 0; member < calls.length; member++) {
      if (leaders.of(member) !== leader || reached.has(member)) continue;
      reached.add(member);
      waiting.push(...calls[member]!);
    }
  }
  return reached;
}

/** What stays, and whoever calls it: the original holds the parts, so a part can never call back. */
function stayingOf(graph: OperationGraph, connections: Connections): ReadonlySet<number> {
  const { calls, leaders } = connections;
  const callers = calls.map((_, called) => calls.flatMap((each, caller) => (each.includes(called) ? [caller] : [])));
  const staying = graph.operations.flatMap(({ stays }, index) => (stays ? [index] : []));
  const leftovers = calls.flatMap((_, index) => {
    const members = membersOf(index, connections);
    const isCalled = members.some((member) =>
      callers[member]!.some((caller) => leaders.of(caller) !== leaders.of(index)),
    );
    return !isCalled && needsNothing(members, { graph, connections }) ? [index] : [];
  });
  return new Set([...reachedFrom(staying, { calls: callers, leaders }), ...leftovers]);
}

/** Private operations that need nothing go with their only caller: nowhere would they cost less. */
function joinTrivial(graph: OperationGraph, connections: Connections): void {
  const { calls, leaders } = connections;
  for (let joined = true; joined;) {
    joined = false;
    calls.forEach((_, index) => {
      const members = membersOf(index, connections);
      if (members.some((member) => graph.operations[member]!.isPublic || graph.operations[member]!.stays)) return;
      if (!needsNothing(members, { graph, connections })) return;
      const callers = new Set(
        calls.flatMap((each, caller) => (each.some((called) => members.includes(called)) ? [leaders.of(caller)] : [])),
      );
      callers.delete(leaders.of(index));
      const [caller] = callers;
      if (callers.size !== 1 || caller === undefined) return;
      leaders.join(caller, index);
      joined = true;
    });
  }
}

/** What needs the maximum by itself has no room to hold a part, so all that it calls is with it. */
function joinFull(
  graph: OperationGraph,
  { connections, max }: { readonly connections: Connections; readonly max: number },
): void {
  const { calls, leaders } = connections;
  for (let joined = true; joined;) {
    joined = false;
    calls.forEach((_, index) => {
      const members = membersOf(index, connections);
      const touched = new Set(members.flatMap((member) => graph.operations[member]!.touches));
      if (leaders.of(index) !== index || touched.size < max) return;
      for (const called of reachedFrom([index], connections)) {
        if (leaders.of(called) === leaders.of(index)) continue;
        leaders.join(called, index);
        joined = true;
      }
    });
  }
}

function membersOf(index: number, { calls, leaders }: Connections): readonly number[] {
  return calls.flatMap((_, other) => (leaders.of(other) === leaders.of(index) ? [other] : []));
}

/** No dependency, and no call out of the unit. */
function needsNothing(
  members: readonly number[],
  { graph, connections }: { readonly graph: OperationGraph; readonly connections: Connections },
): boolean {
  return members.every(
    (member) =>
      graph.operations[member]!.touches.length === 0 &&
      connections.calls[member]!.every((called) => members.includes(called)),
  );
}
