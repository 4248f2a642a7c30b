const db = require('./db')
const shelf = require('./shelf')
const till = require('./till')
const outbox = require('./outbox')
const log = require('./log')
const trail = require('./trail')

let reservations = 0

async function reserve(item, amount) {
  if (amount > 10 || item.blocked) throw new Error('no')
  reservations += 1
  await shelf.run(item)
  await db.run({ item, reservations })
}

async function release(item) {
  reservations -= 1
  await shelf.run(item)
  await log.run('released')
}

async function billShipment(item) {
  await till.run(item.price)
  await trail.run(item)
}

async function announceShipment(item) {
  await outbox.run(item.mail)
  await trail.run(item)
}

module.exports = { reserve, release, billShipment, announceShipment }
