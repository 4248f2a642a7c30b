/**
 * How long the grouping of a wide class takes, and how good the result is: `npm run bench:grouping [-- <rounds>]`.
 * The classes are made up: each method touches one to three neighbouring dependencies, half of them call private helpers.
 */
import { groupOperations } from '../src/core/splitting/grouping/group-operations.ts';
import type { OperationGraph, OperationNode } from '../src/core/splitting/operation-graph.ts';
import { table } from '../scripts/real/tables.ts';
import { createChance } from './chance.ts';

const rounds = Number(process.argv[2] ?? 5);
const max = 4;

const rows = [10, 20, 30, 60].map((dependencies) => {
  const measured = Array.from({ length: rounds }, (_, round) => measure(wideClass(dependencies, round + 1)));
  const times = measured.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  return [
    `${dependencies}`,
    `${2 * dependencies}`,
    `${times[Math.floor(times.length / 2)]!.toFixed(0)} ms`,
    `${times.at(-1)!.toFixed(0)} ms`,
    measured.map(({ parts }) => parts).join(' '),
  ];
});
console.log(table(['dependencies', 'operations', 'median', 'slowest', 'parts'], rows));

function measure(graph: OperationGraph): { readonly milliseconds: number; readonly parts: string } {
  const start = process.cpuUsage();
  const result = groupOperations(graph, { max });
  const milliseconds = process.cpuUsage(start).user / 1000;
  return { milliseconds, parts: result.kind === 'split' ? `${result.parts.length}` : result.code };
}

function wideClass(count: number, seed: number): OperationGraph {
  const chance = createChance(seed);
  const dependencies = Array.from({ length: count }, (_, index) => `dependency${index}`);
  const operations = Array.from({ length: 2 * count }, (_, index): OperationNode => {
    const home = Math.floor(index / 2);
    const helper = index % 2 === 1;
    const calls = helper || chance.between(0, 1) === 0 ? [] : [`operation${index + 1}`];
    const touches = new Set([
      home,
      ...(chance.between(0, 2) === 0 ? [(home + 1) % count, chance.between(0, count - 1)] : []),
    ]);
    return {
      name: `operation${index}`,
      touches: [...touches].map((each) => dependencies[each]!),
      calls,
      state: [],
      isPublic: !helper || chance.between(0, 1) === 0,
      stays: false,
    };
  });
  return { dependencies, operations };
}
