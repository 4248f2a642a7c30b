'use strict'

var util = require('util')
var stores = require('./stores')
var { calculateMissing } = require('./core/stock')

class StockService {
  constructor (store, bus) {
    this.store = store
    this.bus = bus
  }

  report (lines, cb) {
    var self = this
    this.store.load(function (err, stored) {
      if (err) return cb(err)
      var missing = calculateMissing(lines, stored)
      self.bus.emit('missing', missing)
      cb(null, util.format('%d', missing), stores)
    })
  }
}

exports.StockService = StockService
exports.create = function (store, bus) { return new StockService(store, bus) }
