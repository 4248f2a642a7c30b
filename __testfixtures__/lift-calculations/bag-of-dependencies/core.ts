import type { Item } from '../types';

export function buildLines(items: readonly Item[]): string[] {
  const lines: string[] = [];
  for (const item of items) {
    if (item.quantity > 0) {
      lines.push(`${item.quantity} x ${item.name}: ${(item.price * item.quantity).toFixed(2)}`);
    }
  }

  return lines;
}
