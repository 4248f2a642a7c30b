import { makeRouter } from './express';
import { store } from './store';
import { isInvalidOrder, isOrderClosed } from './core/orders';

export const router = makeRouter();

router.post('/orders/:id/approve', async (req, res, next) => {
  try {
    const { total, coupon } = req.body;
    if (isInvalidOrder(total, coupon)) {
      return res.status(400).json({ error: 'The boss has to sign this' });
    }
    const order = await store.get(req.params.id);
    if (isOrderClosed(order.status)) {
      return res.status(409).json({ error: 'Order closed' });
    }
    await store.save({ ...order, status: 'paid' });
    res.status(200).json(order);
  } catch (error) {
    next(error);
  }
});
