import { store } from '../../../store';
import { calculateTotal, chooseDiscount } from '../../../core/orders';

export async function POST(request: { json(): Promise<{ id: string; price: number; quantity: number }> }) {
  const { id, price, quantity } = await request.json();
  const discount = chooseDiscount(quantity);
  const order = await store.get(id);
  await store.save({ ...order, total: calculateTotal(price, quantity, discount) });
  return { status: 201 };
}
