import { OrderService } from './order-service';
import type { Item } from './types';

export class LoudOrders extends OrderService {
  protected override async reserveStock(items: Item[]): Promise<void> {
    await super.reserveStock(items);
    await this.mailer.send('stock', 'reserved');
  }
}
