'use strict';

const till = require('../till');
const log = require('./log');
const outbox = require('../outbox');
const db = require('../db');
const shelf = require('../shelf');

exports.reserve = async function (item, amount) {
  if (amount > 10 || item.blocked) throw new Error('no');
  await shelf.run(item);
  await db.run(item);
};

exports.release = async function (item) {
  await shelf.run(item);
  await log.run('released');
};

exports.bill = async function (item) {
  await till.run(item.price);
  await outbox.run(item);
  await shelf.run(item);
};
