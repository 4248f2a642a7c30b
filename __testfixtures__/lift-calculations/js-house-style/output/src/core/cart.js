/** @returns {{ base: number, discount: number }} */
function calculateBaseAndDiscount(cart, rules, points) {
	const base = cart.size * rules.fee
	const discount = points > rules.points ? base * rules.rate : 0

	return {base, discount}
}

module.exports = {calculateBaseAndDiscount}
