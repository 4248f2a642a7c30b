import { store } from './store';
import { calculateTotal } from './core/invoice';

interface Request {
  readonly body: { readonly lines: readonly { readonly price: number; readonly quantity: number }[] };
  readonly params: { readonly id: string };
}

interface Reply {
  code(status: number): Reply;
  send(body: unknown): Reply;
}

interface Fastify {
  post(path: string, handler: (request: Request, reply: Reply) => Promise<Reply>): Fastify;
}

export default async function invoiceRoutes(fastify: Fastify): Promise<void> {
  fastify.post('/invoices/:id', async (request, reply) => {
    const order = await store.get(request.params.id);
    const total = calculateTotal(request.body.lines);
    await store.save({ ...order, total });
    return reply.code(201).send({ total });
  });
}
