import { formatMoney } from './money.mjs';

const LIMIT = 10;

export class OrderService {
  constructor({ db, payments }) {
    this.db = db;
    this.payments = payments;
  }

  /** @param {import('./money.mjs').Price[]} prices */
  async checkout(prices) {
    const rate = await this.db.rate();
    const total = prices.map((price) => price.amount * (1 + price.tax)).reduce((a, b) => a + b, 0) + LIMIT;
    await this.payments.charge(formatMoney(total), rate);
  }
}
