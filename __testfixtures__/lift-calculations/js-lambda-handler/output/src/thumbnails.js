'use strict';

const bucket = require('./bucket');
const { calculateWidth } = require('./core/thumbnails');

exports.handler = async (event) => {
  for (const record of event.Records) {
    const { key, size } = record.s3.object;
    if (size > 5_000_000 || !(key.endsWith('.png') || key.endsWith('.jpg'))) continue;
    const width = calculateWidth(size);
    await bucket.resize(key, width);
  }
};
