class BasketService {
  constructor(store) {
    this.store = store;
  }

  async count(basketId) {
    const lines = await this.store.lines(basketId);
    const counts = { cheap: 0, dear: 0 };
    for (const line of lines) {
      if (line.price > 100) {
        counts.dear += line.quantity;
      } else {
        counts.cheap += line.quantity;
      }
    }
    await this.store.save(basketId, counts);
  }

  async freeze(basketId) {
    const lines = await this.store.lines(basketId);
    const totals = Object.freeze({ sum: 0 });
    for (const line of lines) {
      if (line.price > 100) totals.sum = totals.sum + line.price * line.quantity;
    }
    await this.store.save(basketId, totals);
  }
}

module.exports = { BasketService };
