'use strict';

const { formatMoney } = require('./money');

/** What went wrong at the counter. */
class BoxOfficeError extends Error {}

class BoxOfficeService {
  constructor(shows, payments, mailer) {
    this.shows = shows;
    this.payments = payments;
    this.mailer = mailer;
  }

  /**
   * @param {string} customer
   * @param {{ price: number, quantity: number, kind: string }[]} tickets
   */
  async sell(customer, tickets) {
    if (tickets.length === 0) {
      throw new BoxOfficeError('Nothing to sell');
    }
    // A group books by telephone.
    if (tickets.length > 3) {
      throw new BoxOfficeError('Too many');
    }
    const show = await this.shows.next(customer);
    let total = 0;
    for (const ticket of tickets) {
      total += ticket.price * ticket.quantity * (ticket.kind === 'child' ? 0.5 : 1);
    }
    if (show.premiere && total > 20) {
      total = Math.round(total * 1.1);
    }
    const paid = await this.payments.charge(customer, total);
    if (paid.ok && show.premiere && total > 30) {
      await this.mailer.send(customer, 'invitation');
    }
    return { label: formatMoney(total), seats: tickets.map((ticket) => `${ticket.kind}:${ticket.quantity}`) };
  }
}

module.exports = { BoxOfficeService, BoxOfficeError };
