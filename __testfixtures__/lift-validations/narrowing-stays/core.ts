import { OrderError } from '../errors';
import type { Order } from '../types';

export function validateRefund(order: Order, amount: number): void {
  if (order.status === 'draft' || order.status === 'cancelled') {
    throw new OrderError('Order is not paid');
  }
  if (amount > order.total) {
    throw new OrderError('Refund exceeds the total');
  }
}
