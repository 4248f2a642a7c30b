import type { Composition, OperationGraph, Split, SplitCost } from '../operation-graph.ts';
import { costOf } from './cost.ts';
import type { Placement, Solution } from './placement.ts';
import { original, type Problem } from './problem.ts';
import { routeCalls, type Routes } from './routes.ts';

/** Turns groups of units into compositions of named operations. */
export function composeSplit(graph: OperationGraph, problem: Problem, { placement }: Solution): Split {
  const compact = withoutGaps(placement);
  const routes = routeCalls(problem, compact);
  const order = partsFirst(routes);
  const indexOf = new Map(order.map((node, index) => [node, index]));
  const composition = (node: number): Composition =>
    compositionOf(graph, { problem, placement: compact, routes, node, indexOf });
  return {
    kind: 'split',
    original: composition(original),
    parts: order.map(composition),
    cost: splitCost(problem, compact),
  };
}

function withoutGaps(placement: Placement): Placement {
  const groups = [...new Set([original, ...placement])].sort((one, other) => one - other);
  return placement.map((group) => groups.indexOf(group));
}

/** Every part behind those that it holds, and otherwise in the order of the nodes. */
function partsFirst({ holds }: Routes): readonly number[] {
  const order = new Set<number>();
  const visit = (node: number): void => {
    if (order.has(node)) return;
    for (const part of [...holds[node]!].sort((one, other) => one - other)) visit(part);
    if (node !== original) order.add(node);
  };
  for (const node of holds.keys()) visit(node);
  return [...order];
}

interface NodeInSplit {
  readonly problem: Problem;
  readonly placement: Placement;
  readonly routes: Routes;
  readonly node: number;
  readonly indexOf: ReadonlyMap<number, number>;
}

function compositionOf(graph: OperationGraph, { problem, placement, routes, node, indexOf }: NodeInSplit): Composition {
  const groupOf = (operation: number): number => placement[problem.unitOf[operation]!]!;
  const here = graph.operations.filter((_, index) => groupOf(index) === node);
  const touched = new Set(here.flatMap(({ touches }) => touches));
  const delegates = graph.operations.filter((operation, index) =>
    node === original ? operation.isPublic && groupOf(index) !== original : routes.relays[node]!.has(index),
  );
  return {
    operations: here.map(({ name }) => name),
    delegates: delegates.map(({ name }) => name),
    dependencies: graph.dependencies.filter((name) => touched.has(name)),
    parts: [...routes.holds[node]!].map((part) => indexOf.get(part)!).sort((one, other) => one - other),
  };
}

function splitCost(problem: Problem, placement: Placement): SplitCost {
  const [, burden, relays, sidewaysCalls, sharedDependencies, subjects, slightParts, mixedSubjects, ...rest] = costOf(
    problem,
    placement,
    'levels',
  );
  const [callsFromOriginal, imbalance, separatedNeighbours, movedFromTop] = rest;
  return {
    burden: burden!,
    relays: relays!,
    sidewaysCalls: sidewaysCalls!,
    sharedDependencies: sharedDependencies!,
    subjects: subjects!,
    slightParts: slightParts!,
    mixedSubjects: mixedSubjects!,
    callsFromOriginal: callsFromOriginal!,
    imbalance: imbalance!,
    separatedNeighbours: separatedNeighbours!,
    movedFromTop: movedFromTop!,
  };
}
