'use strict';

const bucket = require('./bucket');

exports.handler = async (event) => {
  for (const record of event.Records) {
    const { key, size } = record.s3.object;
    if (size > 5_000_000 || !(key.endsWith('.png') || key.endsWith('.jpg'))) continue;
    const width = size > 1_000_000 ? 400 : 200 + Math.floor(size / 10_000);
    await bucket.resize(key, width);
  }
};
