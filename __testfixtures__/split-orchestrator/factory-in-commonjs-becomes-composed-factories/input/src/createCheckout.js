'use strict'

const { format } = require('./money')

module.exports = { createCheckout }

function createCheckout(deps) {
  const fees = { card: 2, cash: 0 }

  return {
    // Takes the money.
    async pay(order) {
      const sum = order.total + fees[order.kind]
      const payment = await deps.payments.charge(order.id, sum)
      await deps.ledger.book(payment)
      return format(sum)
    },

    refund: async (order) => {
      if (order.total > 0 && order.isPaid) await deps.payments.refund(order.id)
      await deps.ledger.book(order.id)
    },

    async reserve(order) {
      const slot = await deps.stock.reserve(order.lines)
      await deps.journal.note(slot)
      await deps.mailer.send(order.email, slot)
      return slot
    },
  }
}
