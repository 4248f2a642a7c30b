'use strict';

const lines = [];

lines.push('shelf is there');

exports.run = async function (what) {
  lines.push(what);
};
