'use strict';

const terminal = require('./terminal');

terminal.loaded.push('printer');

exports.print = (...args) => terminal.given.printer.print(...args);
