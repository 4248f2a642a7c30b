const proxyquire = require('./proxyquire');

const stock = proxyquire('./stock_service', { './till': { run: () => undefined } });

stock.billShipment({ price: 1 });
