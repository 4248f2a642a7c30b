'use strict';

const lines = [];

lines.push('outbox is there');

exports.run = async function (what) {
  lines.push(what);
};
