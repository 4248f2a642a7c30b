'use strict'

const db = require('./db')
const shelf = require('./shelf')
const till = require('./till')
const outbox = require('./outbox')
const log = require('./log')
const trail = require('./trail')

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
  async pay(order, amount = order.total) {
    await till.run(amount)
    await trail.run(order)
  }

  async refund({ total, mail }, ...words) {
    await till.run(-total)
    await trail.run(mail)
    await outbox.run(words.join(' '))
  }
}

module.exports = new OrderService()
