'use strict';

exports.db = {
  async pay(id, amount) {
    console.log(id, amount);
  },
};
