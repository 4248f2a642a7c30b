'use strict';

const lines = [];

lines.push('till is there');

exports.run = async function (what) {
  lines.push(what);
};
