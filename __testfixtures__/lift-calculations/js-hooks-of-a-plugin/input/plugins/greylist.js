'use strict'

const cache = require('../cache')

exports.register = function () {
    this.limit = 3
}

exports.hook_rcpt = function (next, connection, params) {
    const [rcpt] = params
    cache.get(rcpt.host, (err, seen) => {
        if (err) return next()
        const wait = seen.count > 3 && !connection.relaying ? seen.count * 60 : 0
        if (wait > this.limit) return next(450, wait)
        next()
    })
}
