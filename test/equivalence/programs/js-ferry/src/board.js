'use strict';

/** Takes a car aboard. */
async function board(deps, booking) {
  const sailing = await deps.sailings.find(booking.day);
  if (sailing.places < 1 || (booking.kind === 'lorry' && sailing.places < 3)) {
    deps.log.warn('full', booking.id);
    return { state: 'waiting', price: 0 };
  }
  var price = 0;
  for (var i = 0; i < booking.passengers.length; i++) {
    if (booking.passengers[i].age < 4) continue;
    price += booking.passengers[i].age < 16 ? 9 : 18;
  }
  if (booking.kind === 'lorry') price += booking.length * 12 + i;
  await deps.tills.charge(booking.id, price);
  const isEarly = booking.hoursAhead > 48 && sailing.places > 10;
  if (isEarly) await deps.mail.send(booking.id, `${(price * 0.1).toFixed(2)} back`);
  return { state: 'aboard', price };
}

module.exports = { board };
