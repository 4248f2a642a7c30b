'use strict';

const given = {};

exports.loaded = [];

exports.useWorkshop = (fakes) => Object.assign(given, fakes);

exports.given = given;
