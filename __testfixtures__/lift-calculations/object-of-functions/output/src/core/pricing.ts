import type { OrderStatus } from '../types';

export function calculatePrice(
  weight: number,
  distance: number,
  orderStatus: OrderStatus,
): number {
  const base = weight * 0.5 + distance * 0.1;
  return orderStatus === 'paid' ? base * 0.9 : base;
}
