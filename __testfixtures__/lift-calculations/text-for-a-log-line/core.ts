import type { Order } from '../types';

export function buildNote(order: Order): string {
  let note = 'refund';
  if (order.status === 'cancelled') {
    note = `cancelled, ${order.total * 100} cents`;
  } else if (order.status === 'paid') {
    note = `paid, ${order.total * 100} cents`;
  }

  return note;
}
