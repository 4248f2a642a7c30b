"use strict"

exports.book = function book(address, price, done) {
  console.log(address, price)
  done()
}
