const express = require('express');
const stock = require('./stock');
const mailer = require('./mailer');
const audit = require('./audit');
const { runPayment } = require('./orders-payment');

const router = express.Router();

router.post('/orders', async (req, res, next) => {
	try {
		const order = req.body;
		if (order.lines.length === 0 || order.total <= 0) {
			return res.status(400).json({ error: 'Nothing to sell' });
		}

		const payment = await runPayment(order);

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
