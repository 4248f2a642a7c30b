'use strict'

exports.format = (amount) => amount.toFixed(2)
