'use strict'

var util = require('util')
var stores = require('./stores')

class StockService {
  constructor (store, bus) {
    this.store = store
    this.bus = bus
  }

  report (lines, cb) {
    var self = this
    this.store.load(function (err, stored) {
      if (err) return cb(err)
      var missing = 0
      for (var i = 0; i < lines.length; i++) {
        if (lines[i].wanted > stored[i].left) missing += lines[i].wanted - stored[i].left
      }
      self.bus.emit('missing', missing)
      cb(null, util.format('%d', missing), stores)
    })
  }
}

exports.StockService = StockService
exports.create = function (store, bus) { return new StockService(store, bus) }
