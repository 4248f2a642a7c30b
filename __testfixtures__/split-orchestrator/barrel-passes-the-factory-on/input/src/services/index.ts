export { OrderService } from '../order-service';
export const version = 1;
