'use strict';

exports.resize = async (key, width) => {
  console.log(key, width);
};
