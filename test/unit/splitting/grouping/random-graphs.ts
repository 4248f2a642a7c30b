import fc from 'fast-check';
import type { OperationGraph } from '../../../../src/core/splitting/operation-graph.ts';

/** Graphs of at most so many dependencies and operations; now and then with circles, state and operations that stay. */
export function graphs(most: {
  readonly dependencies: number;
  readonly operations: number;
}): fc.Arbitrary<OperationGraph> {
  return fc
    .tuple(fc.integer({ min: 1, max: most.dependencies }), fc.integer({ min: 1, max: most.operations }))
    .chain(([dependencyCount, operationCount]) => {
      const dependencies = Array.from({ length: dependencyCount }, (_, index) => `d${index}`);
      const names = Array.from({ length: operationCount }, (_, index) => `o${index}`);
      const operation = (name: string) =>
        fc.record({
          name: fc.constant(name),
          touches: fc.subarray(dependencies, { maxLength: Math.min(3, dependencyCount) }),
          calls: fc.oneof(
            { weight: 2, arbitrary: fc.constant([]) },
            fc.subarray(names, { maxLength: Math.min(2, operationCount) }),
          ),
          state: fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, fc.subarray(['f0', 'f1'], { minLength: 1 })),
          isPublic: fc.boolean(),
          stays: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
        });
      return fc.record({ dependencies: fc.constant(dependencies), operations: fc.tuple(...names.map(operation)) });
    });
}
