import type { Desk, Market, Order } from './market.js';

/** Everything that a broker does in a day, with everybody it needs for that. */
export class BrokerDesk implements Desk {
  private readonly open = new Map<string, Order>();

  constructor(
    private readonly quotes: Market['quotes'],
    private readonly books: Market['books'],
    private readonly clearing: Market['clearing'],
    private readonly custody: Market['custody'],
    private readonly cash: Market['cash'],
    private readonly limits: Market['limits'],
    private readonly tax: Market['tax'],
    private readonly reports: Market['reports'],
    private readonly regulator: Market['regulator'],
    private readonly phone: Market['phone'],
    private readonly mail: Market['mail'],
    private readonly tape: Market['tape'],
  ) {}

  async buy(order: Order): Promise<string> {
    const price = await this.priceOf(order);
    await this.checkLimit(order, price);
    const id = await this.books.place(order.symbol, order.quantity);
    this.open.set(id, order);
    return id;
  }

  async sell(order: Order): Promise<string> {
    const price = await this.priceOf(order);
    const id = await this.books.place(order.symbol, -order.quantity);
    this.open.set(id, order);
    this.tape.print(`sell at ${price}`);
    return id;
  }

  async settle(id: string, order: Order): Promise<boolean> {
    if (order.quantity > 8) return false;
    await this.clearing.match(id);
    try {
      await this.custody.deliver(order.symbol, order.quantity);
      await this.cash.move(order.client, order.quantity);
    } catch (error) {
      await this.clearing.unwind(id);
      throw error;
    }
    return true;
  }

  async payTax(client: string): Promise<number> {
    const due = await this.tax.due(client);
    if (due > 0) await this.cash.move(client, -due);
    return due;
  }

  async report(client: string): Promise<string> {
    const text = await this.reports.write(client);
    await this.mail.post(client, text);
    return text;
  }

  async notifyRegulator(text: string): Promise<void> {
    await this.regulator.file(text);
    await this.report('regulator');
  }

  async callBack(client: string, greeting = 'hello'): Promise<void> {
    const isThere = await this.phone.ring(client, greeting);
    if (!isThere) {
      await this.mail.post(client, 'we missed you');
    }
  }

  openOrders(): readonly string[] {
    return [...this.open.keys()];
  }

  private async priceOf({ symbol }: Order): Promise<number> {
    const price = await this.quotes.last(symbol);
    this.tape.print(`${symbol} ${price}`);
    return price;
  }

  private async checkLimit({ client, quantity }: Order, price: number): Promise<void> {
    const limit = await this.limits.of(client);
    if (quantity * price > limit) {
      await this.callBack(client, 'about your limit');
      throw new RangeError(`${client} is over the limit`);
    }
  }
}
