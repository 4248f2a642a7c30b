var util = require('util')
var EventEmitter = require('events')
var { calculateFee, calculateRefund } = require('./core/orderBook')

function OrderBook (store, mail) {
  if (!(this instanceof OrderBook)) return new OrderBook(store, mail)
  EventEmitter.call(this)
  this.store = store
  this.mail = mail
  this.limit = 1000
}

util.inherits(OrderBook, EventEmitter)

OrderBook.prototype.place = function (order, done) {
  var self = this
  this.store.save(order, function (err, saved) {
    if (err) return done(err)
    var fee = calculateFee(saved)
    self.mail.send(fee, done)
  })
}

Object.assign(OrderBook.prototype, {
  cancel: function (order) {
    var refund = calculateRefund(order.total, this.limit)
    return this.store.remove(order, refund)
  }
})

module.exports = OrderBook
