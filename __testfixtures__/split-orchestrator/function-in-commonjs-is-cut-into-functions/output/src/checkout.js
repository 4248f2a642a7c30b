'use strict';

const mailer = require('./mailer');
const audit = require('./audit');
const { reserveGoods, takeMoney } = require('./checkout-goods');

const checkout = module.exports;

const LIMIT = 100;

checkout.place = async function (order) {
	if (order.lines.length === 0 || order.total > LIMIT) {
		throw new Error('Nothing to sell');
	}

	const reserved = await reserveGoods(order);

	const payment = await takeMoney(order);

	// Tell the customer
	await mailer.run(order.email);
	await audit.run('placed');
	return { payment, reserved };
};
