'use strict';

const workshop = require('./workshop');

workshop.loaded.push('cutter');

exports.ask = (...args) => workshop.given.cutter.ask(...args);

exports.tell = (...args) => workshop.given.cutter.tell(...args);
