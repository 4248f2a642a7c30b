'use strict';

const terminal = require('./terminal');

terminal.loaded.push('board');

exports.show = (...args) => terminal.given.board.show(...args);
