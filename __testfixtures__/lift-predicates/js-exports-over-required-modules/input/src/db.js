'use strict';

const rows = new Map();

exports.find = async (id) => rows.get(id);
exports.save = async (id, status) => {
  rows.set(id, { total: 0, status });
};
