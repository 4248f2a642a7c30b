import type { Order } from '../types';

export function buildLabel(order: Order): string {
  let label: string;
  switch (order.status) {
    case 'draft':
    case 'cancelled':
      label = 'inactive';
      break;
    case 'paid':
      label = order.total > 1000 ? 'large and paid' : 'paid';
      break;
    default:
      label = 'on its way';
  }

  return label;
}
