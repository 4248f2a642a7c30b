'use strict';

const harbour = require('./harbour');

harbour.loaded.push('yard');

exports.place = (...args) => harbour.given.yard.place(...args);

exports.take = (...args) => harbour.given.yard.take(...args);
