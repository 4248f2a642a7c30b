'use strict';

const workshop = require('./workshop');

workshop.loaded.push('till');

exports.ask = (...args) => workshop.given.till.ask(...args);

exports.tell = (...args) => workshop.given.till.tell(...args);
