import type { Order } from '../types';

export interface ShippingRates {
  readonly freeFrom: number;
  readonly base: number;
  readonly perKilogram: number;
}

export function calculateCost(order: Order, rates: ShippingRates, weight: number): number {
  return order.total >= rates.freeFrom ? 0 : rates.base + Math.ceil(weight) * rates.perKilogram;
}
