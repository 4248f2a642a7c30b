'use strict';

const harbour = require('./harbour');

harbour.loaded.push('ledger');

exports.open = (...args) => harbour.given.ledger.open(...args);

exports.close = (...args) => harbour.given.ledger.close(...args);
