'use strict';

exports.log = (value) => console.log(value);
