import { type OrderDeps, createOrderService } from './order-service';

export const openOrders = (deps: OrderDeps) => createOrderService(deps);
