/** A sorted copy; equal keys stay in their order. */
export function sortBy<T>(values: readonly T[], keyOf: (value: T) => number): T[] {
  const keyed = values.map((value, index) => ({ value, key: keyOf(value), index }));
  keyed.sort((a, b) => a.key - b.key || a.index - b.index);
  return keyed.map(({ value }) => value);
}
