'use strict';

module.exports = { send: (to, text) => Promise.resolve(console.log(to, text)) };
