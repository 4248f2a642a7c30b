const carrier = require('./carrier')
const { priceOf } = require('./core/shipping')

module.exports = { ship, quote }

async function ship(parcel) {
  const day = parcel.isExpress ? parcel.ready + 1 : parcel.ready + 3
  await carrier.pickUp(parcel.id, priceOf(parcel), day)
}

function quote(parcel) {
  return carrier.quote(priceOf(parcel))
}
