'use strict';

const db = require('./db');
const shelf = require('./shelf');
const { pay, remind } = require('./orders-payment');

const Orders = module.exports;

Orders.get = async function (id) {
	const order = await db.run(id);
	return order.isOpen && order.total > 0 ? order : undefined;
};

Orders.place = async function (id) {
	await db.run(id);
	await shelf.run(id);
};

Orders.pay = pay;

Orders.remind = remind;
