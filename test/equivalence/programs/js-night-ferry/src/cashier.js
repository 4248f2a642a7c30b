'use strict';

const terminal = require('./terminal');

terminal.loaded.push('cashier');

exports.charge = (...args) => terminal.given.cashier.charge(...args);

exports.refund = (...args) => terminal.given.cashier.refund(...args);
