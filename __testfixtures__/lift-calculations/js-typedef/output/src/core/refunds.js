'use strict';

/**
 * @param {{ method: 'card' | 'invoice', paid: number, total: number, id: string }} order
 * @param {number} fee
 * @returns {number}
 */
function calculateAmount(order, fee) {
  if (order.method === 'invoice' && order.paid < order.total) {
    throw new Error(`Order ${order.id} is not paid yet`);
  }
  const share = order.method === 'card' ? fee : 0;
  return Math.max(0, order.paid - order.total - share);
}

module.exports = { calculateAmount };
