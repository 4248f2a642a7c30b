'use strict';

const { log } = require('./log');

/** Says what is wrong with a booking. */
class BookingError extends Error {}

class BookingService {
  constructor(rooms, mailer) {
    this.rooms = rooms;
    this.mailer = mailer;
  }

  async book(guests, nights) {
    if (guests < 1 || guests > 4) {
      throw new BookingError('Wrong number of guests');
    }
    if (nights > 30) {
      throw new BookingError('Too long');
    }
    const room = await this.rooms.take(guests, nights);
    log(room);
    await this.mailer.send(room);
  }
}

module.exports = { BookingService, BookingError };
