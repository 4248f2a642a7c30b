import type { Item } from '../types';

export function findKnown(items: readonly Item[], item: Item): Item | undefined {
  return items.find((each) => each.sku === item.sku && each.price === item.price);
}
