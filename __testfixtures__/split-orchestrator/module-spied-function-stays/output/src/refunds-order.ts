import { till } from './till';
import { trail } from './trail';

export async function refundOrder(id: string, amount: number): Promise<void> {
  if (amount > 100 && id !== '') throw new Error('Too much');
  await till.refund(id);
  await trail.note(id);
}
