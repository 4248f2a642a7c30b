'use strict';

const db = require('./db');
const shelf = require('./shelf');

function createSellingPlace(Orders) {
	const place = async function (order) {
		if (order.lines > 10 && order.kind !== 'trade') {
			throw new Error('Too many');
		}
		await db.run(order);
		await shelf.run(order.lines);
		return Orders.describe(order);
	};

	const cancel = async function (order) {
		await shelf.run(-order.lines);
		await db.run({ ...order, state: 'cancelled' });
	};

	return { place, cancel };
}

module.exports = { createSellingPlace };
