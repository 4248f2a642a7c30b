import type { Order } from '../types';

export function shouldSendMail(order: Order): boolean {
  return order.total > 1000 && order.items.length < 5;
}
