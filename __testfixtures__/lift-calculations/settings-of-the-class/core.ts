export interface ShippingRates {
  readonly freeFrom: number;
  readonly base: number;
  readonly perKilogram: number;
}

export function calculateCost(total: number, rates: ShippingRates, weight: number): number {
  return total >= rates.freeFrom ? 0 : rates.base + Math.ceil(weight) * rates.perKilogram;
}
