import type { Logger, OrderStore, Payments } from './ports';

interface Deps {
  orders: OrderStore;
  payments: Payments;
  logger: Logger;
}

export const refundOrder = async ({ orders, payments, logger }: Deps, orderId: string, days: number) => {
  const order = await orders.get(orderId);
  const goods = order.items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const fee = days > 30 ? goods * 0.1 : 0;
  await payments.refund(order.id, goods - fee);
  logger.info(`refunded ${orderId}`);
  return goods - fee;
};
