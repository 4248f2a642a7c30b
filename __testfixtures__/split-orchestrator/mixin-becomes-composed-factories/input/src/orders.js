'use strict';

const Orders = module.exports;

require('./selling')(Orders);

Orders.describe = order => `${order.id} for ${order.mail}`;
