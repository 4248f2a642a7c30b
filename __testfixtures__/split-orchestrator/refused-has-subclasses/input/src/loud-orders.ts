import { OrderService } from './order-service';

export class LoudOrders extends OrderService {}
