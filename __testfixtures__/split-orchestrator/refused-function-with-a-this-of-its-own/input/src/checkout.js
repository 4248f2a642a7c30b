const stock = require('./stock');
const payments = require('./payments');
const ledger = require('./ledger');
const mailer = require('./mailer');
const audit = require('./audit');

exports.place = async function place(order) {
	await stock.run(this.nameOf(order));
	await payments.run(this.nameOf(order));
	await ledger.run(this.nameOf(order));
	await mailer.run(this.nameOf(order));
	await audit.run(this.nameOf(order));
	return order.total > 10 && this.isOpen;
};
