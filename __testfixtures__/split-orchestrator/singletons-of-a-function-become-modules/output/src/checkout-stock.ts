import { journal } from './journal';
import type { Order } from './ports';
import { stock } from './stock';

export async function reserveStock(order: Order): Promise<string[]> {
  const slots: string[] = [];
  for (const line of order.lines) {
    const slot = await stock.reserve(line.sku, line.quantity);
    slots.push(slot);
    await journal.note(`${line.sku} in ${slot}`);
  }

  return slots;
}
