import type { Mailer } from './ports';
import type { Item } from './types';

let surcharge = 0;

export function setSurcharge(value: number): void {
  surcharge = value;
}

export class PriceService {
  constructor(private readonly mailer: Mailer) {}

  async list(email: string, items: Item[]): Promise<void> {
    const prices = items.map((item) => `${item.name}: ${item.price * item.quantity + surcharge}`).join(', ');
    await this.mailer.send(email, prices);
  }
}
