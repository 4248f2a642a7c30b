const stock = require('./stock');
const payments = require('./payments');
const ledger = require('./ledger');
const mailer = require('./mailer');
const audit = require('./audit');

module.exports = async function checkout(order) {
	// What was ordered is put aside.
	const reserved = [];
	for (const line of order.lines) {
		const slot = await stock.run(line.sku);
		reserved.push(slot);
	}

	var payment;
	if (order.total > 0 && !order.isGift) {
		payment = await payments.run(order.total);
		await ledger.run(payment);
	}

	await mailer.run(`${order.email}: ${payment}`);
	await audit.run(arguments.length);
	return { payment, reserved };
};
