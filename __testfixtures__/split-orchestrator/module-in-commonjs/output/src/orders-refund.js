'use strict';

const { run: write } = require('./log');
const outbox = require('./outbox');
const till = require('./till');
const trail = require('./trail');

function rounded(amount) {
	return Math.round(amount * 100) / 100;
}

// Takes the money.
exports.delete = async (receipt) => {
	await till.run(rounded(receipt.amount));
	await trail.run(receipt);
	await sendReceipt(receipt);
};

async function refund(id) {
	await till.run(id);
	await trail.run(id);
}

async function sendReceipt(receipt) {
	await outbox.run(`Paid ${rounded(receipt.amount)}`);
	await write('sent');
}

exports.refund = refund;
