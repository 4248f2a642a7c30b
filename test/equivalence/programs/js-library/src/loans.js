'use strict';

const shelf = require('./shelf');

module.exports = function (Library) {
	Library.lend = async function (loan) {
		const copies = await shelf.copies(loan.book);
		const free = copies.filter(copy => !copy.isOut && copy.shelf > 0 && copy.shelf < 9);
		if (free.length === 0 || (loan.weeks > 4 && free.length < 2)) {
			return Library.queue(loan);
		}
		const due = loan.day + loan.weeks * 7 - (loan.isStaff ? 0 : 1);
		await shelf.take(free[0].id, due);
		return due;
	};

	Library.queue = async function ({ book, reader }) {
		const waiting = await shelf.waiting(book);
		const place = waiting.indexOf(reader) >= 0 ? waiting.indexOf(reader) + 1 : waiting.length + 1;
		await shelf.wait(book, place);
		return -place;
	};
};
