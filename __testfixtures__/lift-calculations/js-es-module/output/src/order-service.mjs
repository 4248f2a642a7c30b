import { formatMoney } from './money.mjs';
import { calculateTotal } from './core/order.mjs';

export class OrderService {
  constructor({ db, payments }) {
    this.db = db;
    this.payments = payments;
  }

  /** @param {import('./money.mjs').Price[]} prices */
  async checkout(prices) {
    const rate = await this.db.rate();
    const total = calculateTotal(prices);
    await this.payments.charge(formatMoney(total), rate);
  }
}
