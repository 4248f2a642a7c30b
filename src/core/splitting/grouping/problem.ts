import type { OperationGraph } from '../operation-graph.ts';
import { collectUnits } from './units.ts';

/** The graph in numbers: operations and dependencies by index, operations that cannot be parted as one unit. */
export interface Problem {
  readonly max: number;
  readonly dependencies: number;
  /** How many of them are touched at all. */
  readonly touched: number;
  /** The unit of each operation. */
  readonly unitOf: readonly number[];
  readonly units: readonly Unit[];
  /** Calls from one unit into another, one for each pair of operations. */
  readonly calls: readonly Call[];
}

export interface Unit {
  /** In the order of declaration. */
  readonly operations: readonly number[];
  readonly touches: readonly number[];
  /** How many of its operations touch a dependency themselves. */
  readonly needing: number;
  /** Its operations that the original has to offer. */
  readonly published: readonly number[];
  /** True when it cannot be in a part. */
  readonly stays: boolean;
}

export interface Call {
  readonly from: number;
  readonly to: number;
  /** The operation that is called. */
  readonly operation: number;
  readonly isPrivate: boolean;
}

/** The unit of the original in every placement: all that stays, or an empty one. It is always the first. */
export const original = 0;

export function problemOf(graph: OperationGraph, max: number): Problem {
  const operationIndex = new Map(graph.operations.map(({ name }, index) => [name, index]));
  const dependencyIndex = new Map(graph.dependencies.map((name, index) => [name, index]));
  const units = collectUnits(graph, { indexOf: operationIndex, max });
  const unitOf = new Array<number>(graph.operations.length).fill(original);
  units.forEach(({ operations }, unit) => operations.forEach((operation) => (unitOf[operation] = unit)));
  return {
    max,
    dependencies: graph.dependencies.length,
    touched: new Set(graph.operations.flatMap(({ touches }) => touches)).size,
    unitOf,
    units: units.map(({ operations, stays }) => ({
      operations,
      stays,
      touches: ascending(
        operations.flatMap((index) => graph.operations[index]!.touches.map((name) => dependencyIndex.get(name)!)),
      ),
      needing: operations.filter((index) => graph.operations[index]!.touches.length > 0).length,
      published: operations.filter((index) => graph.operations[index]!.isPublic && graph.isOfferedForNothing !== true),
    })),
    calls: graph.operations.flatMap((operation, index) =>
      ascending(operation.calls.map((name) => operationIndex.get(name)!))
        .map((called) => ({
          from: unitOf[index]!,
          to: unitOf[called]!,
          operation: called,
          isPrivate: !graph.operations[called]!.isPublic,
        }))
        .filter(({ from, to }) => from !== to),
    ),
  };
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
