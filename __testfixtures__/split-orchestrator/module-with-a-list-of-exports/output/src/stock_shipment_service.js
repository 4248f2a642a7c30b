const outbox = require('./outbox')
const till = require('./till')
const trail = require('./trail')

async function billShipment(item) {
  await till.run(item.price)
  await trail.run(item)
}

async function announceShipment(item) {
  await outbox.run(item.mail)
  await trail.run(item)
}

module.exports = { billShipment, announceShipment }
