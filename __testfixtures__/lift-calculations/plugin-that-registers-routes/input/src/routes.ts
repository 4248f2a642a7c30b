import type { OrderStore, Stock } from './ports';

interface Server {
  get(path: string, handler: (request: { readonly params: { readonly id: string } }) => Promise<unknown>): void;
}

export default async function routes(fastify: Server, { orders, stock }: { orders: OrderStore; stock: Stock }) {
  fastify.get('/orders/:id/weight', async (request) => {
    const order = await orders.get(request.params.id);
    const weight = order.items.reduce((sum, item) => sum + (item.weight ?? 0) * item.quantity, 0);
    return { weight, parcels: await stock.available(order.id) };
  });
}
