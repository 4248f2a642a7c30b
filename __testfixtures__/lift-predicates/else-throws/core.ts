import type { Order } from '../types';

export function shouldSendMail(order: Order, weight: number): boolean {
  return order.status === 'paid' && order.items.length > 0 && weight < 30;
}
