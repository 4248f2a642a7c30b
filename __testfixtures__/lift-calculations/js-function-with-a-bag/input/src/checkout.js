'use strict';

const { formatMoney } = require('./money');

async function checkout(deps, order) {
  const customer = await deps.customers.find(order.customerId);
  let total = 0;
  for (const line of order.lines) {
    total += line.price * line.quantity;
  }
  const discount = customer.tier === 'gold' && total > 500 ? total * 0.1 : 0;
  await deps.payments.charge(customer.id, total - discount);
  deps.logger.info(formatMoney(total));
  return total;
}

module.exports = { checkout };
