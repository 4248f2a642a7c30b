'use strict';

const terminal = require('./terminal');

terminal.loaded.push('pier');

exports.hold = (...args) => terminal.given.pier.hold(...args);

exports.free = (...args) => terminal.given.pier.free(...args);
