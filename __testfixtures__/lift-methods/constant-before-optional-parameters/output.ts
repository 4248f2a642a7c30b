import type { Stock } from './ports';
import { parcelsFor } from './core/parcel';

export const limit = Number('40');

export class ParcelService {
  constructor(private readonly stock: Stock) {}

  async reserve(sku: string, weight: number): Promise<void> {
    await this.stock.reserve(sku, this.parcelsFor(weight) + this.parcelsFor(weight, 2));
  }

  private parcelsFor(weight: number, factor?: number): number {
    return parcelsFor(weight, factor, limit);
  }
}
