import { OrderStore } from '../ports';
import { Item } from '../types';
import { calculateTotal } from '../core/placeOrder';

export class PlaceOrderUseCase {
  private orders: OrderStore;

  constructor(orders: OrderStore) {
    this.orders = orders;
  }

  async execute(customerId: string, items: Item[]): Promise<void> {
    const total = calculateTotal(items);
    await this.orders.create(customerId, items, total);
  }
}
