import { InjectionMode, asClass, createContainer } from 'awilix';
import { Auditor, CustomerStore, Mailer, OrderStore, StockStore } from './collaborators';
import { OrderService } from './order-service';
import { note, trace } from './trace';

export async function run(): Promise<string[]> {
  const container = createContainer({ injectionMode: InjectionMode.CLASSIC });
  container.register({
    orders: asClass(OrderStore).singleton(),
    stock: asClass(StockStore),
    customers: asClass(CustomerStore).scoped(),
    mailer: asClass(Mailer).transient(),
    auditor: asClass(Auditor).singleton(),
    orderService: asClass(OrderService).scoped(),
  });
  for (const scope of [container.createScope(), container.createScope()]) {
    const orders = scope.resolve<OrderService>('orderService');
    await orders.place('o1', ['a', 'b'], 100);
    await orders.confirm('o1', 'ann');
    await orders.remind('ann');
    note(`${await orders.totalOf('o1')} ${scope.resolve('orderService') === orders}`);
  }
  return trace;
}
