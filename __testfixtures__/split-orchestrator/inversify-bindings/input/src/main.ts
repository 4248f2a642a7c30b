import { container } from './container';
import { OrderService } from './order-service';
import { note, trace } from './trace';

export async function run(): Promise<string[]> {
  const orders = container.get(OrderService);
  await orders.place('o1', ['a', 'b'], 100);
  await orders.confirm('o1', 'ann');
  await orders.remind('ann');
  note(`${await orders.totalOf('o1')} ${container.get(OrderService) === orders}`);
  return trace;
}
