'use strict';

exports.tariffFor = ({ length, isLoaded }) => length * (isLoaded ? 3 : 2);
