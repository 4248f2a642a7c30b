'use strict';

const lines = [];

lines.push('db is there');

exports.run = async function (what) {
  lines.push(what);
};
