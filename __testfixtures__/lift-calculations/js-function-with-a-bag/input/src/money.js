'use strict';

function formatMoney(amount) {
  return `${amount.toFixed(2)} EUR`;
}

module.exports = { formatMoney };
