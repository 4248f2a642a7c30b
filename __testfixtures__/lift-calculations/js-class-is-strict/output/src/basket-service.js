const { buildCounts, calculateSum } = require('./core/basket');

class BasketService {
  constructor(store) {
    this.store = store;
  }

  async count(basketId) {
    const lines = await this.store.lines(basketId);
    const counts = buildCounts(lines);
    await this.store.save(basketId, counts);
  }

  async freeze(basketId) {
    const lines = await this.store.lines(basketId);
    const totals = Object.freeze({ sum: 0 });
    for (const line of lines) {
      if (line.price > 100) totals.sum = calculateSum(totals.sum, line);
    }
    await this.store.save(basketId, totals);
  }
}

module.exports = { BasketService };
