import { OrderService } from './order-service';

declare const container: { register(name: string, registration: unknown): void };
declare function asClass(registered: unknown): unknown;

container.register('orders', asClass(OrderService));
