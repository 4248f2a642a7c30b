'use strict'

exports.all = []
