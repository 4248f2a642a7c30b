import { store } from './store';
import { validateShift } from './core/shifts';

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
  validateShift(hours, isNight);
  const order = await store.get(String(hours));
  return c.json(order, 201);
});

export default app;
