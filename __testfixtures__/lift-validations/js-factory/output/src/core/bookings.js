'use strict'

const { RoomError } = require('../errors')

function validateBookings(nights, guest) {
  if (nights < 1) throw new RoomError('A night at least')
  if (nights > 28 && !guest.isMember) throw new RoomError('Four weeks at most')
}

module.exports = { validateBookings }
