import type { OrderService } from './order-service';

export function testRefund(service: OrderService, order: never): Promise<void> {
  service.tell = async () => undefined;
  return service.refund(order);
}
