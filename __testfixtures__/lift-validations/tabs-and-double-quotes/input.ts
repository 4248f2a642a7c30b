import { OrderError } from "./errors"
import type { OrderStore } from "./ports"
import type { Item } from "./types"

export class OrderService {
	constructor(private readonly orders: OrderStore) {}

	async place(customerId: string, items: Item[]): Promise<void> {
		if (items.length === 0) throw new OrderError("Cart is empty")
		if (items.length > 10) throw new OrderError("Cart limit exceeded")
		await this.orders.create(customerId, items, 0)
	}
}
