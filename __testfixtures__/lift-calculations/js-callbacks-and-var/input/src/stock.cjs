"use strict"

exports.take = function take(items, done) {
  console.log(items)
  done(null, [{ weight: 1, count: 2 }])
}
