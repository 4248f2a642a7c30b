import { MAX_WEIGHT, RATES } from './rates';

interface Parcels {
  save(id: string, price: number): Promise<void>;
}

export class ParcelService {
  constructor(private readonly parcels: Parcels) {}

  async book(id: string, weight: number, express: boolean): Promise<void> {
    const price = (RATES.base + RATES.perKilo * weight) * (express ? 2 : 1) + (weight > MAX_WEIGHT ? 15 : 0);
    await this.parcels.save(id, price);
  }
}
