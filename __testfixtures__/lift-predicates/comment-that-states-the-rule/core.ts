import type { Order } from '../types';

/**
 * Large drafts of new customers are looked at by a person,
 * whatever the bank says about them.
 */
export function isDraftOrderAndNewCouponCode(order: Order): boolean {
  return order.status === 'draft' && order.coupon?.code === 'new';
}

export function isShippedOrderAndHeavyCouponCode(order: Order): boolean {
  return order.status === 'shipped' && order.coupon?.code === 'heavy';
}

export function isCancelledOrderAndSaleCouponCode(order: Order): boolean {
  return order.status === 'cancelled' && order.coupon?.code === 'sale';
}

/** Paid orders are never reviewed a second time. */
export function isPaidOrderAndStaffCouponCode(order: Order): boolean {
  return order.status === 'paid' && order.coupon?.code === 'staff';
}

export function isDraftOrderAndTestCouponCode(order: Order): boolean {
  return order.status === 'draft' && order.coupon?.code === 'test';
}
