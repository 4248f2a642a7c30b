'use strict';

const db = require('./db');
const shelf = require('./shelf');
const outbox = require('./outbox');
const { pay, refund } = require('./orders-payment');

// All that others may ask for.
module.exports = {
	get size() {
		return 3;
	},

	place: async function (order) {
		if (order.lines > 10 && order.kind !== 'trade') {
			throw new Error('Too many');
		}
		await db.run(order);
		await shelf.run(order.lines);
	},

	async cancel(order) {
		await shelf.run(-order.lines);
		await db.run({ ...order, state: 'cancelled' });
		await this.tell(order, 'cancelled');
	},

	pay,

	refund,

	async tell(order, word) {
		await outbox.run(`${order.mail}: ${word}`);
	},

	async delete(order) {
		await db.run(order);
	},
};
