import type { Order } from '../types';

export function calculateTotal(order: Order): number {
  return order.items.reduce((sum, item) => sum + item.price * item.quantity, 0) * (order.items.length > 5 ? 0.9 : 1);
}
