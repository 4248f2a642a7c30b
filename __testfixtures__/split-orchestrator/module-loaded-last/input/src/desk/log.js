'use strict';

const lines = [];

lines.push('log is there');

exports.run = async function (what) {
  lines.push(what);
};
