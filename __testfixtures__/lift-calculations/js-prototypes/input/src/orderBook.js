var util = require('util')
var EventEmitter = require('events')

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
    var fee = 0
    for (var i = 0; i < saved.lines.length; i++) fee += saved.lines[i].price * 0.1
    self.mail.send(fee, done)
  })
}

Object.assign(OrderBook.prototype, {
  cancel: function (order) {
    var refund = order.total > this.limit ? order.total * 0.9 : order.total - 1
    return this.store.remove(order, refund)
  }
})

module.exports = OrderBook
