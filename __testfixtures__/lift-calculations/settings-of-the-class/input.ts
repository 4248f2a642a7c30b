import type { OrderStore } from './ports';

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
    const cost = order.total >= this.rates.freeFrom ? 0 : this.rates.base + Math.ceil(weight) * this.rates.perKilogram;
    await this.orders.save({ ...order, total: order.total + cost });
    return cost;
  }
}
