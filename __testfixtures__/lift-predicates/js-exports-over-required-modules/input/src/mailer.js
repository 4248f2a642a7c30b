'use strict';

exports.send = async (to, text) => {
  console.log(to, text);
};
