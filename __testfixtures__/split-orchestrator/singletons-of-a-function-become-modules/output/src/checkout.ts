import { ledger } from './ledger';
import { mailer } from './mailer';
import { payments } from './payments';
import type { Order } from './ports';
import { reserveStock } from './checkout-stock';

let sold = 0;

interface Sale {
  readonly payment: string;
  readonly slots: readonly string[];
}

/** Sells what was ordered. */
export async function checkout(order: Order): Promise<Sale> {
  const slots = await reserveStock(order);

  let payment: string;
  try {
    payment = await payments.charge(order.id, order.total);
    await ledger.book(payment);
  } catch (error) {
    await mailer.send(order.email, `Not paid: ${String(error)}`);
    throw error;
  }

  sold += slots.length;
  return { payment, slots };
}

export const soldSoFar = (): number => sold;
