/** The group of each unit: 0 is the original, the others are parts. Numbers may be left out. */
export type Placement = readonly number[];

/**
 * What is made small, most important first: how far the hard limits are broken (0 in a valid split), then the fields
 * of `SplitCost` in their order.
 */
export type Cost = readonly number[];

export function isBetter(one: Cost, other: Cost): boolean {
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) return one[index]! < other[index]!;
  }
  return false;
}

export function isValid(cost: Cost): boolean {
  return cost[0] === 0;
}

/** A placement and what it costs. */
export interface Solution {
  readonly placement: Placement;
  readonly cost: Cost;
}
