import { store } from './store';

interface Context {
  readonly query: { readonly page: string; readonly limit: string };
  readonly params: { readonly id: string };
  body: unknown;
}

export async function listOrders(ctx: Context): Promise<void> {
  const start = Math.max(0, Number(ctx.query.page) * Math.min(100, Number(ctx.query.limit)) - 20);
  const order = await store.get(ctx.params.id);
  ctx.body = { start, items: order.items };
}
