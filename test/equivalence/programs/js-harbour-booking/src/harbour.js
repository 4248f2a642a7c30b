'use strict';

const given = {};

exports.loaded = [];

exports.useHarbour = (fakes) => Object.assign(given, fakes);

exports.given = given;
