const ledger = require('./ledger');
const payments = require('./payments');

async function runPayment(order) {
	const payment = await payments.run(order.total);
	await ledger.run(payment);

	return payment;
}

module.exports = { runPayment };
