import type { OrderStore, Stock } from './ports';
import { calculateWeight } from './core/routes';

interface Server {
  get(path: string, handler: (request: { readonly params: { readonly id: string } }) => Promise<unknown>): void;
}

export default async function routes(fastify: Server, { orders, stock }: { orders: OrderStore; stock: Stock }) {
  fastify.get('/orders/:id/weight', async (request) => {
    const order = await orders.get(request.params.id);
    const weight = calculateWeight(order.items);
    return { weight, parcels: await stock.available(order.id) };
  });
}
