'use strict';

exports.send = async (id, amount) => {
  console.log(id, amount);
};
