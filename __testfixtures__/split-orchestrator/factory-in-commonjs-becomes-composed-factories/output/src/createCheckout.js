'use strict'

const { createCheckoutPayment } = require('./checkoutPayment')

module.exports = { createCheckout }

function createCheckout(deps) {
  const fees = { card: 2, cash: 0 }
  const { pay, refund } = createCheckoutPayment(deps, { fees })

  return {
    pay,

    refund,

    async reserve(order) {
      const slot = await deps.stock.reserve(order.lines)
      await deps.journal.note(slot)
      await deps.mailer.send(order.email, slot)
      return slot
    },
  }
}
