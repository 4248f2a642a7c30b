"use strict"

var carriers = require("./carriers.cjs")
var stock = require("./stock.cjs")

exports.ship = function ship(order, done) {
  stock.take(order.items, function (error, parcels) {
    if (error) return done(error)
    var weight = 0
    for (var i = 0; i < parcels.length; i++) {
      weight += parcels[i].weight * parcels[i].count
    }
    var price = weight > 30 ? 15 + (weight - 30) * 0.5 : 15
    carriers.book(order.address, price, done)
  })
}
