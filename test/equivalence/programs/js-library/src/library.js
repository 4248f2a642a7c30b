'use strict';

const shelf = require('./shelf');

const Library = module.exports;

require('./loans')(Library);

Library.open = (given) => Object.assign(shelf, given);
