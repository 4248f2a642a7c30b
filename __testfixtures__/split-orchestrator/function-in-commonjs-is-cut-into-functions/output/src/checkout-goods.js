'use strict';

const ledger = require('./ledger');
const payments = require('./payments');
const stock = require('./stock');
const trail = require('./trail');

/** Reserve the goods */
async function reserveGoods(order) {
	const reserved = [];
	for (const line of order.lines) {
		reserved.push(await stock.run(line.sku));
	}
	await trail.run(reserved);

	return reserved;
}

/** Take the money */
async function takeMoney(order) {
	const payment = await payments.run(order.total);
	await ledger.run(payment);

	return payment;
}

module.exports = { reserveGoods, takeMoney };
