'use strict';

const { shouldSaveDb, shouldSendMail } = require('./core/refunds');
const db = require('./db');
const mailer = require('./mailer');

exports.refund = async function (orderId, reason) {
  const order = await db.find(orderId);
  if (shouldSendMail(order.total, reason)) {
    await mailer.send('boss@example.com', orderId);
  } else {
    await db.save(orderId, 'refunded');
  }
};

exports.reopen = async (orderId) => {
  const order = await db.find(orderId);
  if (shouldSaveDb(order.status)) await db.save(orderId, 'open');
};
