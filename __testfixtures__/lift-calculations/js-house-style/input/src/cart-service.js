const {log} = require("./log")

class CartService {
	constructor(store, shop) {
		this.store = store
		this.shop = shop
	}

	async price(cart, customer) {
		const rules = await this.store.rules({cart: cart.id})
		const base = cart.size * rules.fee
		const discount = customer.points > rules.points ? base * rules.rate : 0
		log({base, discount})
		await this.shop.offer(cart.id, base - discount)
	}
}

module.exports = {CartService}
