'use strict';

module.exports = { write: (name) => console.log(name) };
