'use strict';

const garden = require('./garden');

exports.ask = (...args) => garden.given.stall.ask(...args);
