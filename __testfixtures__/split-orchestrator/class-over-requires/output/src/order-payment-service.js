'use strict'

const outbox = require('./outbox')
const till = require('./till')
const trail = require('./trail')

async function pay(order, amount = order.total) {
  await till.run(amount)
  await trail.run(order)
}

async function refund({ total, mail }, ...words) {
  await till.run(-total)
  await trail.run(mail)
  await outbox.run(words.join(' '))
}

module.exports = { pay, refund }
