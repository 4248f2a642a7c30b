"use strict"

/** @returns {number} */
function calculatePrice(parcels) {
  var weight = 0
  for (var i = 0; i < parcels.length; i++) {
    weight += parcels[i].weight * parcels[i].count
  }
  return weight > 30 ? 15 + (weight - 30) * 0.5 : 15
}

exports.calculatePrice = calculatePrice
