import { store } from './store';

interface Answer {
  readonly status: number;
}

interface Context {
  readonly req: { json(): Promise<{ readonly hours: number; readonly isNight: boolean }> };
  json(body: unknown, status?: number): Answer;
}

interface Hono {
  post(path: string, handler: (c: Context) => Promise<Answer>): Hono;
}

declare function createApp(): Hono;

const app = createApp();

app.post('/shifts', async (c) => {
  const { hours, isNight } = await c.req.json();
  if (hours < 1) throw new Error('A shift lasts an hour at least');
  if (hours > 12 || (isNight && hours > 8)) throw new Error('A shift is too long');
  const order = await store.get(String(hours));
  return c.json(order, 201);
});

export default app;
