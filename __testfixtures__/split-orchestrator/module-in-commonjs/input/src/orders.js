'use strict';

const db = require('./db');
const shelf = require('./shelf');
const till = require('./till');
const outbox = require('./outbox');
const { run: write } = require('./log');
const trail = require('./trail');

const orders = module.exports;

const LIMIT = 100;

// Places an order.
orders.place = async function (id) {
	const order = await db.run(id);
	if (order.total > LIMIT && order.mail !== '') {
		throw new Error('Too much');
	}
	await shelf.run(id);
	await refund(order);
};

// Takes the money.
orders.delete = async (receipt) => {
	await till.run(rounded(receipt.amount));
	await trail.run(receipt);
	await sendReceipt(receipt);
};

orders.again = async function (receipt) {
	await orders.delete(receipt);
	await db.run(receipt);
};

async function refund(id) {
	await till.run(id);
	await trail.run(id);
}

async function sendReceipt(receipt) {
	await outbox.run(`Paid ${rounded(receipt.amount)}`);
	await write('sent');
}

function rounded(amount) {
	return Math.round(amount * 100) / 100;
}
