import type { CheckoutDeps } from './checkout';
import type { Order } from './ports';

/** Reserve the goods */
export async function reserveGoods(
  deps: Pick<CheckoutDeps, 'stock' | 'journal'>,
  order: Order,
): Promise<void> {
  const reserved: string[] = [];
  for (const line of order.lines) {
    reserved.push(await deps.stock.reserve(line.sku, line.quantity));
  }
  await deps.journal.note(reserved.join(', '));
}
