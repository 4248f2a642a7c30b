const {log} = require("./log")
const {calculateBaseAndDiscount} = require("./core/cart")

class CartService {
	constructor(store, shop) {
		this.store = store
		this.shop = shop
	}

	async price(cart, customer) {
		const rules = await this.store.rules({cart: cart.id})
		const {base, discount} = calculateBaseAndDiscount(
			cart,
			rules,
			customer.points,
		)
		log({base, discount})
		await this.shop.offer(cart.id, base - discount)
	}
}

module.exports = {CartService}
