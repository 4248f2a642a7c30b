'use strict';

const garden = require('./garden');

exports.ask = (...args) => garden.given.seeds.ask(...args);
