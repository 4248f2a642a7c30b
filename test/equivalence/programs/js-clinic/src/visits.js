'use strict'

const desk = require('./desk')

const FEES = { short: 20, long: 45 }
let seen = 0

exports.open = function (given) {
  Object.assign(desk, given)
  seen = 0
}

exports.admit = async function (visit) {
  if (isUrgent(visit)) await desk.call('doctor', visit.id)
  const room = await desk.room(visit.minutes > 30 ? 'large' : 'small')
  if (room === undefined || (visit.age < 18 && !visit.companion)) return exports.decline(visit, room)
  seen++
  const fee = feeOf(visit) + (seen % 3 === 0 ? 5 : 0)
  await desk.bill(visit.id, fee)
  return { room, fee, label: labelOf.call(visit, room) }
}

exports.decline = (visit, room) => desk.call('porter', visit.id, room ? 'companion' : 'room')

function isUrgent(visit) {
  return visit.pain > 7 || (visit.age > 80 && visit.pain > 4)
}

function feeOf(visit) {
  const base = visit.minutes > 30 ? FEES.long : FEES.short
  return visit.isInsured ? Math.round(base * 0.2) : base
}

function labelOf(room) {
  return this.age > 65 && room === 'large' ? `${this.id} by lift` : `${this.id}`
}
