const db = require('./db')
const shelf = require('./shelf')
const log = require('./log')
const { announceShipment, billShipment } = require('./stock_shipment_service')

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

module.exports = { reserve, release, billShipment, announceShipment }
