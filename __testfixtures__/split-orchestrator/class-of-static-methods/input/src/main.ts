import type { Order } from './clients';
import { Orders } from './orders';

export class LateOrders extends Orders {
  static override limit = 10;
}

export async function run(order: Order): Promise<string> {
  await LateOrders.refund(order);
  return Orders.pay(await Orders.place(order.id), 'thank', 'you');
}
