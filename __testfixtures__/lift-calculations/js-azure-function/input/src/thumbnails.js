'use strict';

const bucket = require('./bucket');

module.exports = async function (context, request) {
  const { key, size } = request.body;
  if (size > 5_000_000 || !(key.endsWith('.png') || key.endsWith('.jpg'))) {
    context.res = { status: 400 };
    return;
  }
  const width = size > 1_000_000 ? 400 : 200 + Math.floor(size / 10_000);
  await bucket.resize(key, width);
  context.res = { status: 200, body: { width } };
};
