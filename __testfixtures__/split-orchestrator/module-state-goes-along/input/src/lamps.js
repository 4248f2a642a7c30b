'use strict';

const db = require('./db');
const shelf = require('./shelf');
const till = require('./till');
const outbox = require('./outbox');
const log = require('./log');

// By the lamp.
const lit = new Map();
let nights = 0;

exports.buyLamp = async function (lamp, amount) {
  if (amount > 10 || lamp.isBroken) throw new Error('no');
  await till.run(amount);
  await shelf.run(lamp);
  await db.run(lamp);
};

exports.lightLamp = async function (lamp) {
  lit.set(lamp, nights);
  await outbox.run(lamp);
  await log.run('lit');
};

exports.countNight = async function () {
  nights += 1;
  await log.run(lit.size);
};
