import { Container } from 'inversify';
import { CustomerStore, OrderStore, StockStore } from './collaborators';
import { OrderConfirmService } from './order-confirm-service';
import { OrderService } from './order-service';
import { note } from './trace';

export const container = new Container();

container.bind(OrderStore).toSelf().inSingletonScope();
container.bind(StockStore).toSelf();
container.bind(CustomerStore).toSelf();
container.bind(OrderService).toSelf().inSingletonScope();
container.bind(OrderConfirmService).toSelf().inSingletonScope();
container.bind('Mailer').toConstantValue({
  send: async (to: string, subject: string) => note(`send ${to} ${subject}`),
});
container.bind('taxRate').toConstantValue(0.25);
container.bind('audit').toConstantValue({ write: (entry: string) => note(`audit ${entry}`) });
