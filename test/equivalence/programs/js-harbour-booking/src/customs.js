'use strict';

const harbour = require('./harbour');

harbour.loaded.push('customs');

exports.declare = (...args) => harbour.given.customs.declare(...args);
