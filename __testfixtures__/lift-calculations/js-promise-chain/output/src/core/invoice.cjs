'use strict';

/** @returns {number} */
function calculateDue(invoice) {
  return invoice.lines.reduce((sum, line) => sum + line.net * line.quantity, 0) * (1 + invoice.tax);
}

module.exports = { calculateDue };
