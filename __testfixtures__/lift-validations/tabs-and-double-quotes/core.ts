import { OrderError } from "../errors"
import type { Item } from "../types"

export function validateOrder(items: readonly Item[]): void {
	if (items.length === 0) throw new OrderError("Cart is empty")
	if (items.length > 10) throw new OrderError("Cart limit exceeded")
}
