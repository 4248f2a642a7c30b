import { store } from './store';
import { calculateStart } from './core/orders';

interface Context {
  readonly query: { readonly page: string; readonly limit: string };
  readonly params: { readonly id: string };
  body: unknown;
}

export async function listOrders(ctx: Context): Promise<void> {
  const start = calculateStart(ctx.query.page, ctx.query.limit);
  const order = await store.get(ctx.params.id);
  ctx.body = { start, items: order.items };
}
