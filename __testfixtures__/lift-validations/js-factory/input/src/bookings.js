'use strict'

const { RoomError } = require('./errors')

module.exports = function createBookings({ rooms, mailer }) {
  async function book(guest, room, nights) {
    if (nights < 1) throw new RoomError('A night at least')
    if (nights > 28 && !guest.isMember) throw new RoomError('Four weeks at most')
    await rooms.reserve(room, nights)
    await mailer.send(guest.mail, room)
  }

  return { book }
}
