import type { Item } from '../types';

export function buildItems(items: Item[]): Item[] {
  const highest = items.reduce((price, item) => Math.max(price, item.price), 1);

  return items.map((item) => ({ ...item, price: item.price / highest }));
}
