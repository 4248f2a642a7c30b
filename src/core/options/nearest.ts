import { closest, distance } from 'fastest-levenshtein';

/** The word that was most likely meant, or undefined where nothing is near enough to be a slip of the fingers. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const lowered = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const found = closest(word.toLowerCase(), [...lowered.keys()]);
  const tolerated = Math.max(2, Math.floor(found.length / 3));
  return distance(word.toLowerCase(), found) <= tolerated ? lowered.get(found) : undefined;
}

/** The help line of a message about an unknown word: the nearest one first, else all of them. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? `one of: ${candidates.join(', ')}` : `did you mean ${near}?`;
}
