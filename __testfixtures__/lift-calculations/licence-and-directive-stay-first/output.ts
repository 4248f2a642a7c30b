/* Copyright: the shop. */
'use strict';

import { calculateTotal } from './core/order';
import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = calculateTotal(items);
    await this.orders.create(customerId, items, total);
  }
}
