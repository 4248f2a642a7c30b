const db = require('./db');
const shelf = require('./shelf');
const till = require('./till');
const outbox = require('./outbox');
const log = require('./log');

let total = 0;

exports.add = async function (amount, limit) {
  if (amount > 10 && limit) total += amount;
  await db.run(total);
  await shelf.run(total);
};

exports.pay = async function () {
  await till.run(total);
  await outbox.run(total);
  await log.run(total);
};
