'use strict';

/** @returns {number} */
function calculateWidth(size) {
  return size > 1_000_000 ? 400 : 200 + Math.floor(size / 10_000);
}

module.exports = { calculateWidth };
