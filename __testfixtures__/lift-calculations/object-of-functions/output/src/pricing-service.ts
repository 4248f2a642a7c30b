import { store } from './store';
import { calculatePrice } from './core/pricing';

export const pricingService = {
  async quote(id: string, weight: number, distance: number) {
    const order = await store.get(id);
    const price = calculatePrice(weight, distance, order.status);
    await store.save({ ...order, total: price });
    return price;
  },
};
