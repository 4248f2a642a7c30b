'use strict';

const outbox = require('../outbox');
const shelf = require('../shelf');
const till = require('../till');
const log = require('./log');

exports.release = async function (item) {
  await shelf.run(item);
  await log.run('released');
};

exports.bill = async function (item) {
  await till.run(item.price);
  await outbox.run(item);
  await shelf.run(item);
};
