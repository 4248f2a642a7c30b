'use strict';

/** A bag that is taken apart where it comes in. */
async function sail({ crew, fuel, port: harbour, radio, log }, trip) {
  if (trip.guests.length === 0) return { state: 'empty' };

  // Man the ship
  let watch = 0;
  for (const guest of trip.guests) {
    const mate = await crew.assign(guest);
    if (mate === undefined) continue;
    watch += mate.hours;
    await log.note(guest, watch);
  }

  var tons;
  try {
    tons = await fuel.load(watch * 2);
    await harbour.clear(trip.id, tons);
  } catch (error) {
    log.note('no fuel', tons);
    throw new Error(`${trip.id} stays: ${error.message}`);
  }

  if (tons > 20 && watch > 6) {
    const weather = await radio.ask(trip.id);
    if (weather.isBad) return { state: 'waiting', tons };
    await radio.tell(weather.wind);
  }
  return { state: 'sailed', tons, watch };
}

module.exports = { sail };
