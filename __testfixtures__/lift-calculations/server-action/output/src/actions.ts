'use server';

import { store } from './store';
import { calculateFee } from './core/actions';

export async function submitOrder(form: { readonly total: number; readonly tier: string }): Promise<string> {
  const order = await store.get('draft');
  const fee = calculateFee(form);
  await store.save({ ...order, total: form.total + fee });
  return order.id;
}
