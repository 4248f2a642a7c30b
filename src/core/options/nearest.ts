import { closest, distance } from 'fastest-levenshtein';

/** The word that was most likely meant, or undefined where nothing is near enough to be a slip of the fingers. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const written = word.toLowerCase();
  const lowered = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const found = closest(written, [...lowered.keys()]);
  const tolerated = Math.max(2, Math.floor(found.length / 3));
  if (distance(written, found) <= tolerated) return lowered.get(found);
  // Too long or cut short: `coreDirectory` for `coreDir`, `validations` for `lift-validations`.
  return written.length < 4 ? undefined : candidates.find((candidate) => holds(candidate.toLowerCase(), written));
}

function holds(candidate: string, written: string): boolean {
  return candidate.includes(written) || written.includes(candidate);
}

/** The help line of a message about an unknown word: the nearest one first, else all of them. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? `one of: ${candidates.join(', ')}` : `did you mean ${near}?`;
}
