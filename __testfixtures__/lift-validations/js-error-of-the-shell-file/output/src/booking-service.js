'use strict';

const { log } = require('./log');
const { BookingError, validateBooking } = require('./core/booking');

class BookingService {
  constructor(rooms, mailer) {
    this.rooms = rooms;
    this.mailer = mailer;
  }

  async book(guests, nights) {
    validateBooking(guests, nights);
    const room = await this.rooms.take(guests, nights);
    log(room);
    await this.mailer.send(room);
  }
}

module.exports = { BookingService, BookingError };
