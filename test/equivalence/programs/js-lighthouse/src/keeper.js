var util = require('util')

function Keeper (lamp, horn) {
  this.lamp = lamp
  this.horn = horn
  this.nights = 0
}

Keeper.prototype.watch = function (ship, done) {
  var self = this
  this.nights += 1
  this.lamp.read(ship.bearing, function (error, light) {
    if (error) return done(error)
    var distance = ship.fog ? ship.miles * 2 + self.nights : ship.miles - 1
    for (var i = 0, blinks = 0; i < light.length; i++) blinks += light[i] > 5 ? 2 : 1
    if (self.isNear(distance, blinks)) return self.warn(ship, done)
    done(null, { distance: distance, blinks: blinks, seen: i })
  })
}

Keeper.prototype.isNear = function (distance, blinks) {
  return distance < this.reach() && blinks > 1
}

Keeper.prototype.reach = function () {
  return 6
}

Keeper.prototype.warn = function (ship, done) {
  var blasts = ship.fog && ship.miles < 3 ? 3 : Math.ceil(ship.miles / 2)
  this.horn.blow(blasts)
  done(null, { warned: blasts })
}

/** Sees less far. */
function Apprentice () {
  Keeper.apply(this, arguments)
}

util.inherits(Apprentice, Keeper)

Apprentice.prototype.reach = function () {
  return 2
}

exports.Keeper = Keeper
exports.Apprentice = Apprentice
