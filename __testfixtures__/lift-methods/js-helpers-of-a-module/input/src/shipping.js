const carrier = require('./carrier')

const RATES = { light: 4, heavy: 9 }

module.exports = { ship, quote }

async function ship(parcel) {
  const day = parcel.isExpress ? parcel.ready + 1 : parcel.ready + 3
  await carrier.pickUp(parcel.id, priceOf(parcel), day)
}

function quote(parcel) {
  return carrier.quote(priceOf(parcel))
}

// Heavy parcels go by lorry.
function priceOf(parcel) {
  return parcel.weight > 20 ? RATES.heavy * parcel.weight : RATES.light * parcel.weight
}
