"use strict"

var carriers = require("./carriers.cjs")
var { calculatePrice } = require("./core/shipping.cjs")
var stock = require("./stock.cjs")

exports.ship = function ship(order, done) {
  stock.take(order.items, function (error, parcels) {
    if (error) return done(error)
    var price = calculatePrice(parcels)
    carriers.book(order.address, price, done)
  })
}
