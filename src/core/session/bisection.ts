import type { Proposed } from './proposed.ts';

/**
 * The search for the refactorings that make a command fail. The command passes with none of the candidates and fails
 * with all of them; each trial says whether it passes with the first few. Plain data, one step at a time.
 */
export interface Bisection {
  /** What is left, each behind those that it depends on: the first few are always a selection that can be made. */
  readonly candidates: readonly Proposed[];
  /** With so many of them it passes. */
  readonly passing: number;
  /** With so many of them it fails; undefined once that is not known any more, as a culprit was taken out. */
  readonly failing: number | undefined;
  readonly culprits: readonly Proposed[];
  /** Fine by themselves, and built on a culprit. */
  readonly orphans: readonly Proposed[];
}

export function beginBisection(accepted: readonly Proposed[]): Bisection {
  return settled({ candidates: accepted, passing: 0, failing: accepted.length, culprits: [], orphans: [] });
}

/** What is to be tried next; undefined when the candidates that are left pass together. */
export function nextTrial({ candidates, passing, failing }: Bisection): readonly Proposed[] | undefined {
  if (failing !== undefined) return candidates.slice(0, (passing + failing) >> 1);
  return passing === candidates.length ? undefined : candidates;
}

export function withOutcome(bisection: Bisection, passes: boolean): Bisection {
  const { candidates, passing, failing } = bisection;
  const tried = failing === undefined ? candidates.length : (passing + failing) >> 1;
  return settled(passes ? { ...bisection, passing: tried } : { ...bisection, failing: tried });
}

/** Where the two ends meet, the one between them is a culprit; the rest has to be tried as a whole again. */
function settled(bisection: Bisection): Bisection {
  const { candidates, passing, failing } = bisection;
  if (failing === undefined || failing - passing !== 1) return bisection;
  const culprit = candidates[passing];
  if (culprit === undefined) return bisection;
  const gone = new Set([culprit.id]);
  for (const { id, dependsOn } of candidates) if (dependsOn.some((needed) => gone.has(needed))) gone.add(id);
  return {
    candidates: candidates.filter(({ id }) => !gone.has(id)),
    passing,
    failing: undefined,
    culprits: [...bisection.culprits, culprit],
    orphans: [...bisection.orphans, ...candidates.filter((each) => each !== culprit && gone.has(each.id))],
  };
}
