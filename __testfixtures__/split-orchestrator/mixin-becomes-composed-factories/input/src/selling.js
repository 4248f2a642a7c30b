'use strict';

const db = require('./db');
const shelf = require('./shelf');
const till = require('./till');
const outbox = require('./outbox');
const trail = require('./trail');

const rates = { card: 1.2, cash: 1 };

module.exports = function (Orders) {
	Orders.place = async function (order) {
		if (order.lines > 10 && order.kind !== 'trade') {
			throw new Error('Too many');
		}
		await db.run(order);
		await shelf.run(order.lines);
		return Orders.describe(order);
	};

	Orders.cancel = async function (order) {
		await shelf.run(-order.lines);
		await db.run({ ...order, state: 'cancelled' });
	};

	// Takes the money.
	Orders.pay = async function (order) {
		await till.run(order.total * rates[order.kind]);
		await trail.run(Orders.describe(order));
		await sendReceipt(order);
	};

	Orders.refund = async (order) => {
		await till.run(-order.total);
		await trail.run(order);
		await sendReceipt(order);
	};

	async function sendReceipt(order) {
		await outbox.run(`${order.mail}: ${Orders.describe(order)}`);
	}
};
