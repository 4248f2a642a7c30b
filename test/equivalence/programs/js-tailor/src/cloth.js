'use strict';

const workshop = require('./workshop');

workshop.loaded.push('cloth');

exports.ask = (...args) => workshop.given.cloth.ask(...args);
