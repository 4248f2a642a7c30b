'use strict';

const terminal = require('./terminal');

terminal.loaded.push('gate');

exports.open = (...args) => terminal.given.gate.open(...args);
