import { OrderError } from './errors';
import { store } from './store';

export class Shipping {
  static async ship(orderId: string, boxes: { weight: number }[]): Promise<void> {
    if (boxes.length > 40) throw new OrderError('Too many boxes');
    if (boxes.some((box) => box.weight > 1000)) throw new OrderError('A box is too heavy');
    const order = await store.get(orderId);
    await store.save({ ...order, status: 'shipped' });
  }
}
