'use strict';

const harbour = require('./harbour');

harbour.loaded.push('carrier');

exports.call = (...args) => harbour.given.carrier.call(...args);
