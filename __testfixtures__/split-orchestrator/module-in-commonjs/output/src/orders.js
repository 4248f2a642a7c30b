'use strict';

const db = require('./db');
const shelf = require('./shelf');
const ordersRefund = require('./orders-refund');
const { refund } = require('./orders-refund');

const orders = module.exports;

const LIMIT = 100;

// Places an order.
orders.place = async function (id) {
	const order = await db.run(id);
	if (order.total > LIMIT && order.mail !== '') {
		throw new Error('Too much');
	}
	await shelf.run(id);
	await refund(order);
};

orders.delete = ordersRefund.delete;

orders.again = async function (receipt) {
	await orders.delete(receipt);
	await db.run(receipt);
};
