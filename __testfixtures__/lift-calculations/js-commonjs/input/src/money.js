'use strict';

const formatMoney = (amount) => '$' + amount.toFixed(2);

module.exports = { formatMoney };
