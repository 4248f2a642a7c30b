import { Router, safely } from './framework.js';
import { kitchen } from './kitchen.js';

export const router = new Router();

const perPage = 2;

router.post(
  '/orders',
  safely(async (req, res) => {
    const { name, pizzas } = req.body;
    if (pizzas.length === 0 || pizzas.length > 3) {
      return res.status(400).json({ error: 'Bad number of pizzas' });
    }
    if (pizzas.some((pizza) => pizza.toppings.length > 2 && pizza.size < 30)) {
      return res.status(422).json({ error: 'They would not fit' });
    }
    const load = await kitchen.load();
    const isExpress = req.query.express === 'yes' && req.headers['x-club'] !== undefined;
    if (load > 10 && !isExpress) return res.status(503).json({ error: 'Kitchen overloaded', load });
    const minutes = pizzas.reduce((sum, pizza) => sum + pizza.size / 3 + pizza.toppings.length * 2, 4);
    const price = priceOf(pizzas) * (isExpress ? 1.5 : 1);
    const id = await kitchen.bake(name, Math.ceil(minutes) + load);
    return res.status(201).json({ id, price: Math.round(price * 100) / 100 });
  }),
);

router.get('/orders', async (req, res, next) => {
  try {
    const page = Math.max(1, Number(req.query.page ?? '1') || 1);
    const waiting = await kitchen.waiting();
    const shown = waiting
      .filter((each) => each.since > 5)
      .sort((a, b) => b.since - a.since)
      .slice((page - 1) * perPage, page * perPage);
    res.json({ shown, pages: Math.ceil(waiting.length / perPage) });
  } catch (error) {
    next(error);
  }
});

function priceOf(pizzas: readonly { readonly size: number; readonly toppings: readonly string[] }[]): number {
  let price = 0;
  for (const { size, toppings } of pizzas) {
    price += size > 40 ? 14 : size > 28 ? 10 : 7;
    price += toppings.filter((topping) => topping !== 'basil').length * 1.2;
  }
  return pizzas.length > 2 ? price * 0.9 : price;
}
