import { OrderStore } from '../ports';
import { Item } from '../types';

export class PlaceOrderUseCase {
  private orders: OrderStore;

  constructor(orders: OrderStore) {
    this.orders = orders;
  }

  async execute(customerId: string, items: Item[]): Promise<void> {
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    await this.orders.create(customerId, items, total);
  }
}
