import { OrderService } from './order-service';
import type { OrderStore } from './ports';
import type { Item } from './types';

interface Totals {
  calculateTotal(items: Item[]): number;
}

class Rebates {
  calculateRebate(): number {
    return 1;
  }
}

export function previewOf(orders: OrderStore, items: Item[]): number {
  const { calculateTotal } = new OrderService(orders) as unknown as Totals;
  const { calculateRebate } = new Rebates();
  return calculateTotal(items) - calculateRebate();
}
