'use strict';

const db = require('./db');
const shelf = require('./shelf');
const till = require('./till');
const { countNight, lightLamp } = require('./lamps-night');

exports.buyLamp = async function (lamp, amount) {
  if (amount > 10 || lamp.isBroken) throw new Error('no');
  await till.run(amount);
  await shelf.run(lamp);
  await db.run(lamp);
};

exports.lightLamp = lightLamp;

exports.countNight = countNight;
