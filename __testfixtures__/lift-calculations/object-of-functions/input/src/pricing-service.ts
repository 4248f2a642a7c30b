import { store } from './store';

export const pricingService = {
  async quote(id: string, weight: number, distance: number) {
    const order = await store.get(id);
    const base = weight * 0.5 + distance * 0.1;
    const price = order.status === 'paid' ? base * 0.9 : base;
    await store.save({ ...order, total: price });
    return price;
  },
};
