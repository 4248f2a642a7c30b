'use strict';

const log = require('./log');
const till = require('./till');
const trail = require('./trail');

async function pay(order, amount = order.total) {
	await till.run(amount);
	await trail.run(order);
}

/** Gives the money back. */
const refund = async (order) => {
	await till.run(-order.total);
	await trail.run(order);
	await log.run('refunded');
};

module.exports = { pay, refund };
