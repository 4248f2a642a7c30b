'use strict';

/**
 * @param {{ method: 'card' | 'invoice', paid: number, total: number }} order
 * @param {number} fee
 * @returns {number}
 */
function calculateAmount(order, fee) {
  const share = order.method === 'card' ? fee : 0;
  return Math.max(0, order.paid - order.total - share);
}

module.exports = { calculateAmount };
