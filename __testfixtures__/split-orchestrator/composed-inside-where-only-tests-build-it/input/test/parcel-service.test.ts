import type { Mailer } from '../src/announcer';
import { ParcelService, type Store } from '../src/parcel-service';

export async function testShip(store: Store, mailer: Mailer): Promise<boolean> {
  const service = new ParcelService(store, store, store, store, mailer);
  return (await service.ship('one')) === 'shipped';
}
