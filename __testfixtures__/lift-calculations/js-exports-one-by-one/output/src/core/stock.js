'use strict'

/** @returns {number} */
function calculateMissing (lines, stored) {
  var missing = 0
  for (var i = 0; i < lines.length; i++) {
    if (lines[i].wanted > stored[i].left) missing += lines[i].wanted - stored[i].left
  }

  return missing
}

exports.calculateMissing = calculateMissing
