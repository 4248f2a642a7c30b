const { FlourError } = require('./errors')

exports.createBakery = function ({ oven, till }, { limit = 40, rates = { cake: 4, bread: 3 } } = {}) {
  let baked = 0

  const priceOf = (order) => order.pieces * (order.kind === 'cake' ? rates.cake : rates.bread) - discount(order)

  function discount (order) {
    return order.pieces > 10 && order.isRegular ? Math.floor(order.pieces / 10) : 0
  }

  async function bake (order) {
    if (order.pieces < 1) throw new FlourError('Nothing to bake')
    if (baked + order.pieces > limit && !order.isRegular) throw new FlourError('Sold out')
    baked += order.pieces
    const degrees = order.kind === 'cake' ? 180 + order.pieces / 4 : 230
    await oven.heat(degrees)
    await till.take(priceOf(order))
    return baked
  }

  return { bake, count: () => baked }
}
