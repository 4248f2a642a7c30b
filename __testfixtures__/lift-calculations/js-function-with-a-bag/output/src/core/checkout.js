'use strict';

/** @returns {number} */
function calculateTotal(lines) {
  let total = 0;
  for (const line of lines) {
    total += line.price * line.quantity;
  }

  return total;
}

/**
 * @param {*} tier
 * @param {number} total
 * @returns {number}
 */
function calculateDiscount(tier, total) {
  return tier === 'gold' && total > 500 ? total * 0.1 : 0;
}

module.exports = { calculateTotal, calculateDiscount };
