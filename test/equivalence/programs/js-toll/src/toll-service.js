var rates = require('./rates')

class TollService {
  constructor (gate, bank) {
    this.gate = gate
    this.bank = bank
  }

  pass (car, done) {
    var self = this
    this.gate.read(car.plate, function (error, entry) {
      if (error) return done(error)
      if (entry.lane > 2) {
        var surcharge = entry.lane * 3 - 4
      }
      var fee = 0
      switch (car.kind) {
        case 'truck':
          fee += car.axles * 7
        // falls through: a truck pays for its length as well
        case 'van':
          fee += car.length * 2
          break
        default:
          fee = entry.hour >= 7 && entry.hour < 19 ? rates.day : rates.day * 2
      }
      if (surcharge) fee += surcharge
      if (fee > 40 && car.kind !== 'van') {
        self.bank.warn(car.plate)
      }
      self.bank.charge(car.plate, fee)
      done(null, { fee: fee, text: 'lane ' + entry.lane + ': ' + (fee > 40 ? 'high' : 'low') })
    })
  }
}

module.exports = TollService
