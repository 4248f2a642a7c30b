'use strict';

const { calculateAmount } = require('./core/refunds');
const { db } = require('./db');
const mailer = require('./mailer');

/**
 * @typedef {object} Order
 * @property {string} id
 * @property {number} total
 * @property {number} paid
 * @property {'card' | 'invoice'} method
 */

/**
 * Pays back what was paid too much.
 *
 * @param {Order} order
 * @param {number} fee
 */
async function refund(order, fee) {
  if (order.method === 'invoice' && order.paid < order.total) {
    throw new Error(`Order ${order.id} is not paid yet`);
  }
  const amount = calculateAmount(order, fee);
  await db.pay(order.id, amount);
  await mailer.send(order.id, amount);
}

module.exports = { refund };
