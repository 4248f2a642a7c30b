'use strict'

const { format } = require('./money')

function createCheckoutPayment(deps, { fees }) {
  // Takes the money.
  async function pay(order) {
    const sum = order.total + fees[order.kind]
    const payment = await deps.payments.charge(order.id, sum)
    await deps.ledger.book(payment)
    return format(sum)
  }

  const refund = async (order) => {
    if (order.total > 0 && order.isPaid) await deps.payments.refund(order.id)
    await deps.ledger.book(order.id)
  }

  return { pay, refund }
}

module.exports = { createCheckoutPayment }
