import type { Split } from '../operation-graph.ts';

/**
 * Whether a maintainer would draw this split, or call it confetti. A class with 23 dependencies needs six parts at least,
 * if each holds four; there is reason for more, but not for three times as many, nor for parts behind parts:
 *
 * - there are at most twice as many parts as the dependencies need if each is held once;
 * - at most half of what leaves the class is passed on by another part on its way, and of that at most one operation by
 *   parts with business of their own, where nobody looks for it;
 * - a dependency is held twice on the average, at the most.
 */
export function isTooFine({ original, parts, cost }: Split, max: number): boolean {
  const dependencies = new Set([original, ...parts].flatMap((each) => each.dependencies));
  const moved = new Set(parts.flatMap(({ operations }) => operations));
  const detours = new Set(parts.flatMap(({ delegates }) => delegates));
  const strays = parts.filter(({ operations }) => operations.length > 0).flatMap(({ delegates }) => delegates);
  return (
    strays.length > 1 ||
    parts.length > 2 * Math.ceil(dependencies.size / max) ||
    detours.size > moved.size / 2 ||
    cost.sharedDependencies > dependencies.size
  );
}
