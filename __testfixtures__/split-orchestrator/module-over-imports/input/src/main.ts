import * as orders from './orders';
import { placeOrder, takePayment } from './orders';

export async function run(id: string): Promise<number> {
  await takePayment(await placeOrder(id));
  await orders.refundPayment(id);
  return orders.placedSoFar();
}
