'use strict'

const cache = require('../cache')
const { calculateWait } = require('../core/greylist')

exports.register = function () {
    this.limit = 3
}

exports.hook_rcpt = function (next, connection, params) {
    const [rcpt] = params
    cache.get(rcpt.host, (err, seen) => {
        if (err) return next()
        const wait = calculateWait(seen.count, connection)
        if (wait > this.limit) return next(450, wait)
        next()
    })
}
