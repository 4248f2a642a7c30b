'use strict';

const Orders = require('./orders');
const outbox = require('./outbox');
const till = require('./till');
const trail = require('./trail');

// Whoever replaced `Orders.get` is asked.
exports.pay = async function (id) {
	const order = await Orders.get(id);
	await till.run(order.total);
	await trail.run(order);
};

exports.remind = async function (id) {
	const order = await Orders.get(id);
	await outbox.run(order);
	await trail.run(order);
};
