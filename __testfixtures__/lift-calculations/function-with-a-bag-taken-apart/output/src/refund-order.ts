import type { Logger, OrderStore, Payments } from './ports';
import { calculateFee, calculateGoods } from './core/refund-order';

interface Deps {
  orders: OrderStore;
  payments: Payments;
  logger: Logger;
}

export const refundOrder = async ({ orders, payments, logger }: Deps, orderId: string, days: number) => {
  const order = await orders.get(orderId);
  const goods = calculateGoods(order.items);
  const fee = calculateFee(days, goods);
  await payments.refund(order.id, goods - fee);
  logger.info(`refunded ${orderId}`);
  return goods - fee;
};
