import type { Order } from '../types';

export function calculateQuote({
  weight,
  distance,
  express,
  order,
}: {
  weight: number;
  distance: number;
  express: boolean;
  order: Order;
}): number {
  return Math.ceil(weight * 1.5) + distance * 0.2 + (express ? 12 : 0) + (order.total > 100 ? 0 : 4.9);
}
