import { store } from '../../../store';

export async function POST(request: { json(): Promise<{ id: string; price: number; quantity: number }> }) {
  const { id, price, quantity } = await request.json();
  const discount = quantity >= 100 ? 0.2 : quantity >= 10 ? 0.1 : 0;
  const order = await store.get(id);
  await store.save({ ...order, total: price * quantity * (1 - discount) });
  return { status: 201 };
}
