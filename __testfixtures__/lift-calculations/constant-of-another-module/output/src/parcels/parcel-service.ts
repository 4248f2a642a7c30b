import { MAX_WEIGHT, RATES } from './rates';
import { calculatePrice } from '../core/parcel';

interface Parcels {
  save(id: string, price: number): Promise<void>;
}

export class ParcelService {
  constructor(private readonly parcels: Parcels) {}

  async book(id: string, weight: number, express: boolean): Promise<void> {
    const price = calculatePrice({ rates: RATES, weight, express, maxWeight: MAX_WEIGHT });
    await this.parcels.save(id, price);
  }
}
