import { makeRouter } from './express';
import { store } from './store';

export const router = makeRouter();

router.post('/orders/:id/approve', async (req, res, next) => {
  try {
    const { total, coupon } = req.body;
    if (total > 5000 || (coupon !== undefined && total > 2000)) {
      return res.status(400).json({ error: 'The boss has to sign this' });
    }
    const order = await store.get(req.params.id);
    if (order.status === 'cancelled' || order.status === 'shipped') {
      return res.status(409).json({ error: 'Order closed' });
    }
    await store.save({ ...order, status: 'paid' });
    res.status(200).json(order);
  } catch (error) {
    next(error);
  }
});
