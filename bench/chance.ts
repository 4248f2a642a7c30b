/** Random choices that a seed decides. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number; both ends are included. */
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** So many different ones, in their order. */
  some<T>(items: readonly T[], count: number): readonly T[];
}

/** Mulberry32: small, and good enough to make projects vary. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    some: (items, count) => {
      const left = new Set(items.keys());
      while (left.size > count) left.delete([...left][between(0, left.size - 1)]!);
      return items.filter((_, index) => left.has(index));
    },
  };
}
