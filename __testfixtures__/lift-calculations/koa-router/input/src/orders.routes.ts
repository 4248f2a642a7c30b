import { store } from './store';

interface Context {
  readonly params: { readonly id: string };
  readonly request: { readonly body: { readonly total: number; readonly coupon?: string } };
  status: number;
  body: unknown;
}

interface KoaRouter {
  put(path: string, handler: (ctx: Context) => Promise<void>): KoaRouter;
}

export function addOrderRoutes(router: KoaRouter): void {
  router.put('/orders/:id', async (ctx) => {
    const { total, coupon } = ctx.request.body;
    const discount = coupon === 'SPRING' && total > 100 ? total * 0.2 : 0;
    const order = await store.get(ctx.params.id);
    if (order.status === 'cancelled' || order.status === 'shipped') {
      ctx.status = 409;
      return;
    }
    await store.save({ ...order, total: total - discount });
    ctx.body = { discount };
  });
}
