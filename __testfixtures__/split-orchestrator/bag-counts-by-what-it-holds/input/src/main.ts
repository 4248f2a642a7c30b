import { OrderService, type OrderDeps } from './order-service';

export const openOrders = (deps: OrderDeps) => new OrderService(deps);
