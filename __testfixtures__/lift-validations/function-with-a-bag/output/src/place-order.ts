import type { CustomerStore, Logger, OrderStore } from './ports';
import type { Item, Order } from './types';
import { validateOrder } from './core/place-order';

export interface PlaceOrderDeps {
  orders: OrderStore;
  customers: CustomerStore;
  logger: Logger;
}

export interface PlaceOrderInput {
  customerId: string;
  items: Item[];
}

/** Takes an order. */
export async function placeOrder(deps: PlaceOrderDeps, input: PlaceOrderInput): Promise<Order> {
  validateOrder(input.items);
  const customer = await deps.customers.get(input.customerId);
  deps.logger.info(`order of ${customer.name}`);
  return deps.orders.create(customer.id, input.items, input.items.length);
}
