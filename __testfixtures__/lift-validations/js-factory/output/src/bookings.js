'use strict'

const { validateBookings } = require('./core/bookings')

module.exports = function createBookings({ rooms, mailer }) {
  async function book(guest, room, nights) {
    validateBookings(nights, guest)
    await rooms.reserve(room, nights)
    await mailer.send(guest.mail, room)
  }

  return { book }
}
