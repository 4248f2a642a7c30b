function buildCounts(lines) {
  const counts = { cheap: 0, dear: 0 };
  for (const line of lines) {
    if (line.price > 100) {
      counts.dear += line.quantity;
    } else {
      counts.cheap += line.quantity;
    }
  }

  return counts;
}

/**
 * @param {number} sum
 * @param {*} line
 * @returns {number}
 */
function calculateSum(sum, line) {
  return sum + line.price * line.quantity;
}

module.exports = { buildCounts, calculateSum };
