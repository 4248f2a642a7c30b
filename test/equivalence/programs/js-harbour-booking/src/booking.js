'use strict';

const ledger = require('./ledger');
const carrier = require('./carrier');
const customs = require('./customs');
const mail = require('./mail');
const yard = require('./yard');
const crane = require('./crane');
const harbour = require('./harbour');

const booking = module.exports;

const FREE_DAYS = 3;
let waiting = 0;

// A box is booked once it stands in the yard.
booking.book = async function (box) {
  const entry = await ledger.open(box.id);
  if (box.weight > 20 && !entry.isKnown) {
    throw new Error('Too heavy for a stranger');
  }
  await yard.place(box.id, entry.row);
  if (box.weight > 10 || entry.row > 4) {
    await crane.lift(box.id);
  }
  waiting += 1;
  return { row: entry.row, waiting };
};

booking.waitingBoxes = () => waiting;

booking.take = async function (box) {
  await yard.take(box.id);
  waiting -= 1;
  return waiting;
};

/** Through customs. */
booking.clear = async (box) => {
  const duty = await customs.declare(box.id, duties(box));
  if (duty > 100) await mail.tell(box.owner, `Duty: ${duty}`);
  return duty;
};

booking.ship = async function (box, days) {
  const ship = await carrier.call(box.id);
  const storage = days > FREE_DAYS ? (days - FREE_DAYS) * 7 : 0;
  await settle(box, ship.price + storage);
  await mail.tell(box.owner, ship.name);
  return storage;
};

booking.turnOver = async function (box, days) {
  const { row } = await booking.book(box);
  await booking.take(box);
  return [row, await booking.ship(box, days)];
};

booking.loadedAs = function () {
  return [...harbour.loaded];
};

booking.namesOfBooking = () => Object.keys(booking);

async function settle(box, amount) {
  const sum = Math.round(amount * 100) / 100;
  await ledger.close(box.id, sum);
  return sum;
}

function duties(box) {
  return box.weight > 5 ? box.weight * 12 : 30;
}
