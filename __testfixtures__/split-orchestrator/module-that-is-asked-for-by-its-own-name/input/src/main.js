const orders = require('./orders');

module.exports = (id) => orders.pay(id).then(() => orders.remind(id));
