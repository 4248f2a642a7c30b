/** A set of dependencies, one bit for each. */
export type DependencySet = bigint;

export function sizeOf(set: DependencySet): number {
  let rest = set;
  let size = 0;
  while (rest !== 0n) {
    rest &= rest - 1n;
    size += 1;
  }
  return size;
}

/**
 * How many parts of at most `max` dependencies hold these sets, each set whole in one part: nearly the fewest. A set
 * that is too wide by itself is a part that will be cut again.
 */
export function partsNeeded(sets: readonly DependencySet[], max: number): number {
  const wide = new Set(sets.filter((set) => sizeOf(set) > max));
  const parts: DependencySet[] = [];
  const narrow = [...new Set(sets)].filter((set) => set !== 0n && !wide.has(set));
  for (const set of narrow.sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1))) {
    const fitting = parts
      .map((part, index) => ({ index, joined: part | set, gain: sizeOf(part & set) }))
      .filter(({ joined }) => sizeOf(joined) <= max)
      .sort((a, b) => b.gain - a.gain);
    const [best] = fitting;
    if (best === undefined) parts.push(set);
    else parts[best.index] = best.joined;
  }
  return parts.length + wide.size;
}
