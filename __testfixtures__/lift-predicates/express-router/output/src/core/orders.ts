import type { OrderStatus } from '../types';

export function isInvalidOrder(
  total: number,
  coupon: string | undefined,
): boolean {
  return total > 5000 || (coupon !== undefined && total > 2000);
}

export function isOrderClosed(orderStatus: OrderStatus): boolean {
  return orderStatus === 'cancelled' || orderStatus === 'shipped';
}
