'use strict';

const given = {};

exports.useGarden = (fakes) => Object.assign(given, fakes);

exports.given = given;
