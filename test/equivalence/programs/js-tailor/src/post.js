'use strict';

const workshop = require('./workshop');

workshop.loaded.push('post');

exports.tell = (...args) => workshop.given.post.tell(...args);
