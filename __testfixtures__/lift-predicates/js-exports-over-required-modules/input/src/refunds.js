'use strict';

const db = require('./db');
const mailer = require('./mailer');

exports.refund = async function (orderId, reason) {
  const order = await db.find(orderId);
  if (order.total > 1000 && reason !== 'damaged') {
    await mailer.send('boss@example.com', orderId);
  } else {
    await db.save(orderId, 'refunded');
  }
};

exports.reopen = async (orderId) => {
  const order = await db.find(orderId);
  if (order.status === 'cancelled' || order.status === 'refunded') await db.save(orderId, 'open');
};
