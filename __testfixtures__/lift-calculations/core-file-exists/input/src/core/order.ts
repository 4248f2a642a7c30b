// Copyright: the shop.

/** Orders above this sum are checked by hand. */
export const LARGE = 10_000;

export function isLarge(total: number): boolean {
  return total > LARGE;
}
