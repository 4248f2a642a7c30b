'use strict';

const { formatMoney } = require('./money');
const { calculateDiscount, calculateTotal } = require('./core/checkout');

async function checkout(deps, order) {
  const customer = await deps.customers.find(order.customerId);
  const total = calculateTotal(order.lines);
  const discount = calculateDiscount(customer.tier, total);
  await deps.payments.charge(customer.id, total - discount);
  deps.logger.info(formatMoney(total));
  return total;
}

module.exports = { checkout };
