import { OrderError } from './errors';
import type { CustomerStore, Logger, OrderStore } from './ports';
import type { Item, Order } from './types';

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
  // The warehouse packs at most twenty positions into one parcel.
  if (input.items.length > 20) {
    throw new OrderError('Too many positions');
  }
  if (input.items.some((item) => item.quantity < 1)) {
    throw new OrderError('A quantity is below one');
  }
  const customer = await deps.customers.get(input.customerId);
  deps.logger.info(`order of ${customer.name}`);
  return deps.orders.create(customer.id, input.items, input.items.length);
}
