const RATES = { light: 4, heavy: 9 }

// Heavy parcels go by lorry.
function priceOf(parcel) {
  return parcel.weight > 20 ? RATES.heavy * parcel.weight : RATES.light * parcel.weight
}

module.exports = { RATES, priceOf }
