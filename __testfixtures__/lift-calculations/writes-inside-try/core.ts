import type { OrderStatus } from '../types';

export function chooseStep(total: number): 'large order' | 'order' {
  return total > 1000 ? 'large order' : 'order';
}

export function formatStep(orderStatus: OrderStatus, step: string): string {
  return orderStatus === 'paid' ? `${step}, paid` : `${step}, open`;
}
