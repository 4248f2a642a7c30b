import { store } from './store';
import { validateBoxes } from './core/shipping';

export class Shipping {
  static async ship(orderId: string, boxes: { weight: number }[]): Promise<void> {
    validateBoxes(boxes);
    const order = await store.get(orderId);
    await store.save({ ...order, status: 'shipped' });
  }
}
