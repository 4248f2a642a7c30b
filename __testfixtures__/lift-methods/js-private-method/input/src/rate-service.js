import { tables } from './tables.js'

export class RateService {
  constructor (store, bus) {
    this.store = store
    this.bus = bus
  }

  async quote (customer, lines) {
    const table = await this.store.table(tables[0])
    this.bus.emit('quote', this.#rate(customer, table), lines)
  }

  /**
   * The rate in percent.
   * @param {{ tier: string, points: number }} customer
   * @returns {number}
   */
  #rate (customer, table, fallback = 5) {
    if (customer.tier === 'gold') return customer.points > 1000 ? table.gold * 2 : table.gold
    return table.rate || fallback
  }
}
