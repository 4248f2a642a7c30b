/** @returns {number} */
function calculateFee (saved) {
  var fee = 0
  for (var i = 0; i < saved.lines.length; i++) fee += saved.lines[i].price * 0.1

  return fee
}

/** @returns {number} */
function calculateRefund (total, limit) {
  return total > limit ? total * 0.9 : total - 1
}

module.exports = { calculateFee, calculateRefund }
