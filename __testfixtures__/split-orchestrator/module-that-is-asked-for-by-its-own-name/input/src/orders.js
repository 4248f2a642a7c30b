'use strict';

const db = require('./db');
const shelf = require('./shelf');
const till = require('./till');
const outbox = require('./outbox');
const trail = require('./trail');

const Orders = module.exports;

Orders.get = async function (id) {
	const order = await db.run(id);
	return order.isOpen && order.total > 0 ? order : undefined;
};

Orders.place = async function (id) {
	await db.run(id);
	await shelf.run(id);
};

// Whoever replaced `Orders.get` is asked.
Orders.pay = async function (id) {
	const order = await Orders.get(id);
	await till.run(order.total);
	await trail.run(order);
};

Orders.remind = async function (id) {
	const order = await Orders.get(id);
	await outbox.run(order);
	await trail.run(order);
};
