import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { Placement } from './placement.ts';
import { original, type Problem } from './problem.ts';

/** Coarse to fine. The search that follows mends the rest, so that a few are enough. */
const resolutions = [1, 2.5];

// The package is CommonJS: its types promise a `default` within the default export, but Node gives the function itself.
const louvain = 'default' in louvainModule ? louvainModule.default : louvainModule;

/**
 * Placements to start from: communities of units that call each other or touch the same dependencies, found by the
 * Louvain method. Units of the community in which the original's own unit is stay in the original.
 */
export function communityPlacements(problem: Problem): readonly Placement[] {
  const graph = new UndirectedGraph<{ [name: string]: never }, { weight: number }>();
  problem.units.forEach((_, unit) => graph.addNode(unit));
  for (const { one, other, weight } of ties(problem)) {
    graph.updateEdgeAttribute(graph.mergeEdge(one, other)[0], 'weight', (known) => (known ?? 0) + weight);
  }
  if (graph.size === 0) return [];
  return resolutions.map((resolution) => {
    const communities = louvain(graph, { resolution, rng: createSequence(), getEdgeWeight: 'weight' });
    const ofOriginal = communities[original]!;
    return problem.units.map((_, unit) => (communities[unit] === ofOriginal ? original : communities[unit]! + 1));
  });
}

/** A call ties two units; so does a common dependency, the less the more units touch it. */
function ties({ units, calls, dependencies }: Problem) {
  const byDependency = Array.from({ length: dependencies }, (_, dependency) =>
    [...units.keys()].filter((unit) => units[unit]!.touches.includes(dependency)),
  );
  return [
    ...calls.map(({ from, to }) => ({ one: from, other: to, weight: 1 })),
    ...byDependency.flatMap((touching) =>
      touching.flatMap((one, index) =>
        touching.slice(index + 1).map((other) => ({ one, other, weight: 2 / touching.length })),
      ),
    ),
  ];
}

/** The same numbers between 0 and 1 each time (a linear congruential generator), so that the split is, too. */
function createSequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
