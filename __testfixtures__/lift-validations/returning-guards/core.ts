import type { Order } from '../types';

export function checkRefund(order: Order, amount: number) {
  if (order.status !== 'paid' && order.status !== 'shipped') {
    return { ok: false, error: 'Order is not paid' };
  }
  if (amount <= 0 || amount > order.total) {
    return { ok: false, error: `Cannot refund ${amount}` };
  }

  return undefined;
}
