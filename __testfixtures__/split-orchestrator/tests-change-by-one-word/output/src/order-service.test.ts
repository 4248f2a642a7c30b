import { createOrderService } from './order-service';
import type { OrderStore } from './ports';

const orders = {} as OrderStore;
const nothing = {} as never;

export function testPlaces(): Promise<unknown> {
  const service = createOrderService(orders, nothing, nothing, nothing, nothing, nothing);
  return service.place('1', []);
}
