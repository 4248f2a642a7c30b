'use strict';

const harbour = require('./harbour');

harbour.loaded.push('crane');

exports.lift = (...args) => harbour.given.crane.lift(...args);
