const express = require('express');
const stock = require('./stock');
const payments = require('./payments');
const ledger = require('./ledger');
const mailer = require('./mailer');
const audit = require('./audit');

const router = express.Router();

router.post('/orders', async (req, res, next) => {
	try {
		const order = req.body;
		if (order.lines.length === 0 || order.total <= 0) {
			return res.status(400).json({ error: 'Nothing to sell' });
		}

		const payment = await payments.run(order.total);
		await ledger.run(payment);

		for (const line of order.lines) {
			await stock.run(line.sku);
		}

		if (order.email !== '' && order.total > 10) {
			await mailer.run(order.email);
			await audit.run(payment);
		}
		return res.status(201).json({ payment });
	} catch (error) {
		return next(error);
	}
});

module.exports = router;
