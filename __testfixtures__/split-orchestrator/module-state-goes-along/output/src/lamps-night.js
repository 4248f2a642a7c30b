'use strict';

const log = require('./log');
const outbox = require('./outbox');

// By the lamp.
const lit = new Map();

let nights = 0;

exports.lightLamp = async function (lamp) {
  lit.set(lamp, nights);
  await outbox.run(lamp);
  await log.run('lit');
};

exports.countNight = async function () {
  nights += 1;
  await log.run(lit.size);
};
