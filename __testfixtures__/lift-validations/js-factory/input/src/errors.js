'use strict'

class RoomError extends Error {}

module.exports = { RoomError }
