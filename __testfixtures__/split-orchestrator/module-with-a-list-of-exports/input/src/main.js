const stock = require('./stock_service')

stock.reserve({ price: 1 }, 2)
