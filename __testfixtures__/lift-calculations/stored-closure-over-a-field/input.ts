import type { Logger } from './ports';
import type { Item } from './types';

export class QuoteService {
  private rate = 2;

  constructor(private readonly logger: Logger) {}

  setLater(items: readonly Item[]): void {
    const quotes = new Map<string, () => number>();
    for (const item of items) {
      if (item.quantity > 0 && item.price > 1) quotes.set(item.sku, () => item.price * this.rate);
    }
    this.rate = 10;
    this.logger.info([...quotes.values()].map((quote) => quote()).join());
  }

  pushLater(items: readonly Item[]): void {
    const prices: (() => number)[] = [];
    const priceOf = (item: Item): number => item.price * this.rate;
    for (const item of items) {
      if (item.quantity > 0 && item.price > 1) prices.push(() => priceOf(item));
    }
    this.rate = 10;
    this.logger.info(prices.map((price) => price()).join());
  }

  keepLater(items: readonly Item[]): void {
    const prices: (() => number)[] = [];
    for (const item of items) {
      if (item.quantity > 0 && item.price > 1) keep(prices, () => item.price * this.rate);
    }
    this.rate = 10;
    this.logger.info(prices.map((price) => price()).join());
  }
}

function keep(prices: (() => number)[], price: () => number): void {
  prices.push(price);
}
