'use strict'

/** @returns {number} */
function calculateWait(seenCount, connection) {
    return seenCount > 3 && !connection.relaying ? seenCount * 60 : 0
}

exports.calculateWait = calculateWait
