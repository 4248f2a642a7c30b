'use strict';

const till = require('./till');
const outbox = require('./outbox');
const trail = require('./trail');
const { createSellingPlace } = require('./selling-place');

const rates = { card: 1.2, cash: 1 };

module.exports = function (Orders) {
	const { place, cancel } = createSellingPlace(Orders);

	Orders.place = place;

	Orders.cancel = cancel;

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
