import type { Stock } from './ports';

export const limit = Number('40');

export class ParcelService {
  constructor(private readonly stock: Stock) {}

  async reserve(sku: string, weight: number): Promise<void> {
    await this.stock.reserve(sku, this.parcelsFor(weight) + this.parcelsFor(weight, 2));
  }

  private parcelsFor(weight: number, factor?: number): number {
    return weight > limit ? Math.ceil((weight * (factor ?? 1)) / limit) : 1;
  }
}
