/** Rounds up, as the shop always did. */
export const Math = { round: (amount: number): number => (amount % 1 > 0 ? amount - (amount % 1) + 1 : amount) };
