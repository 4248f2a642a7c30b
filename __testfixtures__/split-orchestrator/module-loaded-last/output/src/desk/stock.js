'use strict';

require('../till');
require('./log');
require('../outbox');
const db = require('../db');
const shelf = require('../shelf');
const { bill, release } = require('./stock-release');

exports.reserve = async function (item, amount) {
  if (amount > 10 || item.blocked) throw new Error('no');
  await shelf.run(item);
  await db.run(item);
};

exports.release = release;

exports.bill = bill;
