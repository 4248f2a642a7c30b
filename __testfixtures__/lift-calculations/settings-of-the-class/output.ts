import type { OrderStore } from './ports';
import { calculateCost } from './core/shipping';

export interface ShippingRates {
  readonly base: number;
  readonly perKilogram: number;
  readonly freeFrom: number;
}

export class ShippingService {
  constructor(
    private readonly orders: OrderStore,
    private readonly rates: ShippingRates,
  ) {}

  async ship(orderId: string, weight: number): Promise<number> {
    const order = await this.orders.get(orderId);
    const cost = calculateCost(order.total, this.rates, weight);
    await this.orders.save({ ...order, total: order.total + cost });
    return cost;
  }
}
