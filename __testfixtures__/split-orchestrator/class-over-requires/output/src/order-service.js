'use strict'

const db = require('./db')
const shelf = require('./shelf')
const log = require('./log')
const { pay, refund } = require('./order-payment-service')

class OrderService {
  constructor() {
    this.placed = 0
  }

  async place(order) {
    if (order.lines > 10 && order.kind !== 'trade') {
      throw new Error('Too many')
    }
    await db.run(order)
    await shelf.run(order.lines)
    this.placed += 1
  }

  async cancel(order) {
    await shelf.run(-order.lines)
    await db.run({ ...order, state: 'cancelled' })
    await log.run('cancelled')
  }

  /**
   * Takes the money.
   * @param {object} order
   */
  pay(order, amount) {
    return pay(order, amount)
  }

  refund(input, ...words) {
    return refund(input, ...words)
  }
}

module.exports = new OrderService()
