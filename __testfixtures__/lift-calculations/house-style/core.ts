import type { Item } from "../types"

export function calculateTotal(items: readonly Item[]): number {
	return items.reduce((sum, item) => {
		const price = item.price   *   item.quantity // as the till does it
		return sum + price
	}, 0)
}
