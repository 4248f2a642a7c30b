'use strict';

exports.run = async function (what) {
	await Promise.resolve();
	return what;
};
