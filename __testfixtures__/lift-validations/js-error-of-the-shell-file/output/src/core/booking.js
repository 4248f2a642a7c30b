'use strict';

/** Says what is wrong with a booking. */
class BookingError extends Error {}

function validateBooking(guests, nights) {
  if (guests < 1 || guests > 4) {
    throw new BookingError('Wrong number of guests');
  }
  if (nights > 30) {
    throw new BookingError('Too long');
  }
}

module.exports = { BookingError, validateBooking };
