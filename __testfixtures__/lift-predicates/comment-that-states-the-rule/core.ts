import type { Order } from '../types';

/**
 * Large drafts of new customers are looked at by a person,
 * whatever the bank says about them.
 */
export function isDraftOrderAndOrderTotalAbove5000(order: Order): boolean {
  return order.status === 'draft' && order.total > 5000;
}

export function isShippedOrderAndOrderTotalAbove900(order: Order): boolean {
  return order.status === 'shipped' && order.total > 900;
}

export function isCancelledOrderAndOrderTotalAbove15(order: Order): boolean {
  return order.status === 'cancelled' && order.total > 15;
}

/** Paid orders are never reviewed a second time. */
export function isPaidOrderAndOrderTotalAbove700(order: Order): boolean {
  return order.status === 'paid' && order.total > 700;
}

export function isDraftOrderAndItemCountAbove1000(order: Order): boolean {
  return order.status === 'draft' && order.items.length > 1000;
}
