'use strict';

const { EventEmitter } = require('./events');
const { formatMoney } = require('./money');

class OrderService {
  constructor(db, payments) {
    this.db = db;
    this.payments = payments;
    this.events = new EventEmitter();
  }

  /**
   * @param {string} userId
   * @param {{ price: number, quantity: number, sku: string }[]} items
   */
  async checkout(userId, items) {
    const user = await this.db.getUser(userId);
    let total = 0;
    for (const item of items) {
      total += item.price * item.quantity;
    }
    await this.payments.charge(user.card, total);
    this.events.emit('paid', formatMoney(total));
  }
}

module.exports = { OrderService };
