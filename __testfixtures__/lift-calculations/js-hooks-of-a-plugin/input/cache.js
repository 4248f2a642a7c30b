'use strict'

exports.get = (key, done) => {
    setImmediate(done, null, { count: key.length })
}
