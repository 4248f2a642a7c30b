import { tables } from './tables.js'
import { rate } from './core/rate.js'

export class RateService {
  constructor (store, bus) {
    this.store = store
    this.bus = bus
  }

  async quote (customer, lines) {
    const table = await this.store.table(tables[0])
    this.bus.emit('quote', rate(customer, table), lines)
  }
}
