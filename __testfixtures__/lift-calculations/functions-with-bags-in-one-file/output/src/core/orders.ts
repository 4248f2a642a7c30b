import type { Item } from '../types';

export function calculateTotal(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}

export function calculateSpare(quantity: number): number {
  return Math.ceil(quantity * 1.05) + 1;
}

export function calculateRefund(total: number, days: number): number {
  return Math.round(total * (days > 14 ? 0.5 : 1) * 100) / 100;
}
