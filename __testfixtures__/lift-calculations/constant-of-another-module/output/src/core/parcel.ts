export interface CalculatePriceInput {
  readonly rates: { readonly base: number; readonly perKilo: number };
  readonly weight: number;
  readonly express: boolean;
  readonly maxWeight: number;
}

export function calculatePrice({ rates, weight, express, maxWeight }: CalculatePriceInput): number {
  return (rates.base + rates.perKilo * weight) * (express ? 2 : 1) + (weight > maxWeight ? 15 : 0);
}
