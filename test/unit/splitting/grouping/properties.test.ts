import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestSplit } from '../../../../src/core/splitting/grouping/group-operations.ts';
import type { Composition, NoSplit, OperationGraph, Split } from '../../../../src/core/splitting/operation-graph.ts';
import { cheapestByTryingAll } from './exhaustive.ts';
import { graphs } from './random-graphs.ts';

// A failing run prints its seed; FCIS_SEED repeats it.
const seed = Number(process.env['FCIS_SEED'] ?? Date.now() % 2 ** 31);
const limits = fc.integer({ min: 2, max: 5 });

describe(`random graphs (seed ${seed})`, () => {
  test('every limit is kept, nothing is lost or doubled, nothing goes in circles', () => {
    fc.assert(
      fc.property(graphs({ dependencies: 30, operations: 60 }), limits, (graph, max) => {
        const result = bestSplit(graph, max);
        if (result.kind === 'split') checkSplit(graph, result, max);
        else checkRefusal(graph, result, max);
      }),
      { seed, numRuns: 25 },
    );
  });

  test('graphs that can be split often are', () => {
    fc.assert(
      fc.property(graphs({ dependencies: 12, operations: 10 }), limits, (graph, max) => {
        const narrow = {
          ...graph,
          operations: graph.operations.map((each) => ({
            ...each,
            touches: each.touches.slice(0, max - 1),
            calls: each.calls.filter((called) => called > each.name),
            state: [],
            stays: false,
          })),
        };
        const result = bestSplit(narrow, max);
        expect(result.kind).toBe('split');
        if (result.kind === 'split') checkSplit(narrow, result, max);
      }),
      { seed, numRuns: 60 },
    );
  });

  test('the same graph has the same split', () => {
    fc.assert(
      fc.property(graphs({ dependencies: 14, operations: 24 }), limits, (graph, max) => {
        expect(bestSplit(structuredClone(graph), max)).toEqual(bestSplit(graph, max));
      }),
      { seed, numRuns: 15 },
    );
  });

  test('small graphs get the best split of all', () => {
    fc.assert(
      fc.property(graphs({ dependencies: 7, operations: 7 }), fc.integer({ min: 2, max: 4 }), (graph, max) => {
        const best = cheapestByTryingAll(graph, max);
        const result = bestSplit(graph, max);
        if (best !== undefined) expect(result).toMatchObject({ kind: 'split', cost: best });
        else if (result.kind === 'split') expect(result.cost.relays).toBeGreaterThan(0);
      }),
      { seed, numRuns: 250 },
    );
  });
});

function checkSplit(graph: OperationGraph, { original, parts }: Split, max: number): void {
  const all = [original, ...parts];
  const homes = all.flatMap(({ operations }) => operations);
  expect([...homes].sort()).toEqual(graph.operations.map(({ name }) => name).sort());
  parts.forEach((part, index) => expect(part.parts.every((held) => held < index)).toBe(true));
  expect(new Set(all.flatMap((each) => each.parts)).size).toBe(parts.length);

  const homeOf = (name: string) => all.find(({ operations }) => operations.includes(name))!;
  const reaches = (from: Composition, name: string) =>
    from.operations.includes(name) ||
    from.parts.some((part) => parts[part]!.operations.includes(name) || parts[part]!.delegates.includes(name));
  for (const composition of all) {
    expect(composition.dependencies.length + composition.parts.length).toBeLessThanOrEqual(max);
    const inside = graph.operations.filter(({ name }) => composition.operations.includes(name));
    const touched = new Set(inside.flatMap(({ touches }) => touches));
    expect(composition.dependencies).toEqual(graph.dependencies.filter((each) => touched.has(each)));
    const needed = [...inside.flatMap(({ calls }) => calls), ...composition.delegates];
    expect(needed.filter((name) => !reaches(composition, name))).toEqual([]);
    expect(composition.delegates.filter((name) => composition.operations.includes(name))).toEqual([]);
  }
  const offered = [...original.operations, ...original.delegates];
  for (const { name, isPublic, stays, state } of graph.operations) {
    if (isPublic) expect(offered).toContain(name);
    if (stays) expect(original.operations).toContain(name);
    for (const other of graph.operations) {
      if (other.state.some((field) => state.includes(field))) expect(homeOf(other.name)).toBe(homeOf(name));
    }
  }
}

/** A refusal names operations of the graph, and only for graphs that do not fit as they are. */
function checkRefusal(graph: OperationGraph, { operations }: NoSplit, max: number): void {
  const names = graph.operations.map(({ name }) => name);
  expect(operations.length).toBeGreaterThan(0);
  expect(operations.filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(graph.operations.flatMap(({ touches }) => touches)).size).toBeGreaterThan(max);
}
