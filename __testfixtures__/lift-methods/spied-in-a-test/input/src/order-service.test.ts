import { OrderService } from './order-service';

declare const vi: { spyOn(target: unknown, name: string): void };

const service = new OrderService({} as never);
vi.spyOn(service, 'calculateTotal');
