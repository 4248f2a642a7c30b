import type { OrderStore } from "./ports"
import type { Item } from "./types"
import { validateOrder } from "./core/order"

export class OrderService {
	constructor(private readonly orders: OrderStore) {}

	async place(customerId: string, items: Item[]): Promise<void> {
		validateOrder(items)
		await this.orders.create(customerId, items, 0)
	}
}
