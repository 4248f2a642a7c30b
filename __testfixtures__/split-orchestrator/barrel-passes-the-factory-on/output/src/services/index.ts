export { OrderService, createOrderService } from '../order-service';
export const version = 1;
