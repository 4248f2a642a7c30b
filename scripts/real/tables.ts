import Table from 'cli-table3';

/** One table, as text: a heading, then rows of a name and its values. */
export function table(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const plain = new Table({
    head: [...heading],
    style: { head: [], border: [], compact: true },
    colAligns: heading.map((_, column) => (column === 0 ? 'left' : 'right')),
  });
  plain.push(...rows.map((row) => row.map(String)));
  return plain.toString();
}

/** How often each name occurs, with a sum of what belongs to it; the largest count first. */
export function tally<T>(
  items: readonly T[],
  { by, sum }: { readonly by: (item: T) => string; readonly sum: (item: T) => number },
): readonly (readonly [name: string, count: number, sum: number])[] {
  const rows = new Map<string, readonly [string, number, number]>();
  for (const item of items) {
    const [name, count, total] = rows.get(by(item)) ?? [by(item), 0, 0];
    rows.set(name, [name, count + 1, total + sum(item)]);
  }
  return [...rows.values()].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
