'use strict';

const bucket = require('./bucket');
const { calculateWidth } = require('./core/thumbnails');

module.exports = async function (context, request) {
  const { key, size } = request.body;
  if (size > 5_000_000 || !(key.endsWith('.png') || key.endsWith('.jpg'))) {
    context.res = { status: 400 };
    return;
  }
  const width = calculateWidth(size);
  await bucket.resize(key, width);
  context.res = { status: 200, body: { width } };
};
