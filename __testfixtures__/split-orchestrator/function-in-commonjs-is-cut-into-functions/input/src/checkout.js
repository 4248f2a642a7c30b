'use strict';

const stock = require('./stock');
const payments = require('./payments');
const ledger = require('./ledger');
const mailer = require('./mailer');
const audit = require('./audit');
const trail = require('./trail');

const checkout = module.exports;

const LIMIT = 100;

checkout.place = async function (order) {
	if (order.lines.length === 0 || order.total > LIMIT) {
		throw new Error('Nothing to sell');
	}

	// Reserve the goods
	const reserved = [];
	for (const line of order.lines) {
		reserved.push(await stock.run(line.sku));
	}
	await trail.run(reserved);

	// Take the money
	const payment = await payments.run(order.total);
	await ledger.run(payment);

	// Tell the customer
	await mailer.run(order.email);
	await audit.run('placed');
	return { payment, reserved };
};
