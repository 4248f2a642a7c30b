import { applyEdits, type Replacement } from './apply-edits.ts';

/**
 * Edits that together do what `first` and then `second` do: those of `first` count in `before`, those of `second` in the
 * text that `first` makes of it. What touches each other becomes one edit. With `isWanted`, the edits that come of `first`
 * alone are given only where one of them is wanted.
 */
export function composeEdits<First extends Replacement>(request: {
  readonly before: string;
  readonly first: readonly First[];
  readonly second: readonly Replacement[];
  readonly isWanted?: (edit: First) => boolean;
}): readonly Replacement[] {
  const { before, first, second, isWanted = () => true } = request;
  const between = applyEdits(before, first);
  const placed = placeFirst(first);
  return clustersOf(placed, second)
    .filter((cluster) => cluster.second.length > 0 || cluster.first.some(({ edit }) => isWanted(edit)))
    .map(({ start, end, ...cluster }) => {
      const text = applyEdits(
        between.slice(start, end),
        cluster.second.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
      );
      const ahead = sum(placed.filter((each) => each.end <= start && !cluster.first.includes(each)));
      const whole = { start: start - ahead, end: end - ahead - sum(cluster.first), text };
      return withoutSameLines(whole, before);
    })
    .filter((edit) => edit.start < edit.end || edit.text !== '');
}

interface Placed<First> {
  readonly edit: First;
  /** In the text between. */
  readonly start: number;
  readonly end: number;
  readonly growth: number;
}

function placeFirst<First extends Replacement>(first: readonly First[]): readonly Placed<First>[] {
  let shift = 0;
  return inTextOrder(first).map((edit) => {
    const start = edit.start + shift;
    const growth = edit.text.length - (edit.end - edit.start);
    shift += growth;
    return { edit, start, end: start + edit.text.length, growth };
  });
}

interface Cluster<First> {
  readonly start: number;
  readonly end: number;
  readonly first: readonly Placed<First>[];
  readonly second: readonly Replacement[];
}

function clustersOf<First>(
  placed: readonly Placed<First>[],
  second: readonly Replacement[],
): readonly Cluster<First>[] {
  const single = [
    ...placed.map((each): Cluster<First> => ({ start: each.start, end: each.end, first: [each], second: [] })),
    ...second.map((each): Cluster<First> => ({ start: each.start, end: each.end, first: [], second: [each] })),
  ];
  const clusters: Cluster<First>[] = [];
  for (const next of inTextOrder(single)) {
    const last = clusters.at(-1);
    if (last === undefined || last.end < next.start) clusters.push(next);
    else {
      clusters[clusters.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        first: [...last.first, ...next.first],
        second: [...last.second, ...next.second],
      };
    }
  }
  return clusters;
}

function sum(placed: readonly Placed<unknown>[]): number {
  return placed.reduce((total, { growth }) => total + growth, 0);
}

/** Without the whole lines at both ends that are as they were: what was put in and taken out again is no edit. */
function withoutSameLines({ start, end, text }: Replacement, before: string): Replacement {
  const old = before.slice(start, end);
  if (old === text) return { start, end: start, text: '' };
  const longest = Math.min(old.length, text.length);
  let same = 0;
  while (same < longest && old[same] === text[same]) same += 1;
  const front = text.slice(0, same).lastIndexOf('\n') + 1;
  same = 0;
  while (same < longest - front && old[old.length - 1 - same] === text[text.length - 1 - same]) same += 1;
  const line = text.indexOf('\n', text.length - same);
  const back = line === -1 ? 0 : text.length - line - 1;
  return { start: start + front, end: end - back, text: text.slice(front, text.length - back) };
}

function inTextOrder<T extends { readonly start: number; readonly end: number }>(edits: readonly T[]): readonly T[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
