'use strict';

const harbour = require('./harbour');

harbour.loaded.push('mail');

exports.tell = (...args) => harbour.given.mail.tell(...args);
