import { container } from 'tsyringe';
import { OrderService } from './order-service';
import { note, trace } from './trace';

export async function run(): Promise<string[]> {
  const child = container.createChildContainer();
  child.register('Mailer', { useValue: { send: async (to: string, subject: string) => note(`send ${to} ${subject}`) } });
  child.register('taxRate', { useValue: 0.25 });
  child.register('audit', { useValue: { write: (entry: string) => note(`audit ${entry}`) } });
  child.registerSingleton(OrderService);
  const orders = child.resolve(OrderService);
  await orders.place('o1', ['a', 'b'], 100);
  await orders.confirm('o1', 'ann');
  await orders.remind('ann');
  note(`${await orders.totalOf('o1')} ${child.resolve(OrderService) === orders}`);
  return trace;
}
