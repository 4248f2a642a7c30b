'use strict';

const given = {};

exports.loaded = [];

exports.useTerminal = (fakes) => Object.assign(given, fakes);

exports.given = given;
