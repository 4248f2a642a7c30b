'use strict';

exports.limit = 3;
