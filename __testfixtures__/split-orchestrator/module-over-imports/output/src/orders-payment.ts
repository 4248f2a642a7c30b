import { log } from './log';
import type { Receipt } from './orders';
import { outbox } from './outbox';
import { till } from './till';
import { trail } from './trail';

// Half a cent is a cent.
function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Takes the money. */
export const takePayment = async (receipt: Receipt): Promise<void> => {
  const payment = await till.charge(rounded(receipt.amount));
  await trail.note(payment);
  await sendReceipt(receipt);
};

export async function refundPayment(id: string): Promise<void> {
  await till.refund(id);
  await trail.note(`refunded ${id}`);
}

async function sendReceipt(receipt: Receipt): Promise<void> {
  await outbox.send(receipt.id, `Paid ${rounded(receipt.amount)}`);
  await log.note('sent');
}
