// @ts-expect-error: the package is not installed here
import type { Parcel } from '@acme/parcels';
import type { Logger } from './ports';

export class ParcelService {
  constructor(private readonly logger: Logger) {}

  weigh(parcels: Parcel[], limit: number): number {
    const weight = parcels.reduce((sum: number, parcel: Parcel) => sum + parcel.weight * parcel.pieces, 0) - limit;
    this.logger.info(`weight of ${weight}`);
    return weight;
  }
}
