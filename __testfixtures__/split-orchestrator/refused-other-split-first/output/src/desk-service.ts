import type { Sender, Store } from './parts';
import { DeskBillService } from './desk-bill-service';

export class DeskService {
  constructor(
    private readonly guests: Store,
    private readonly rooms: Store,
    private readonly billService: DeskBillService,
  ) {}

  async checkIn(id: string): Promise<void> {
    const guest = await this.guests.load(id);
    await this.rooms.save(id, guest);
  }

  checkOut(id: string): Promise<void> {
    return this.billService.checkOut(id);
  }
}

/** Builds a DeskService with its parts. */
export function createDeskService(
  guests: Store,
  rooms: Store,
  bills: Store,
  mail: Sender,
  post: Sender,
): DeskService {
  const billService = new DeskBillService(bills, mail, post);
  return new DeskService(guests, rooms, billService);
}

export function openDesk(store: Store, sender: Sender): DeskService {
  return createDeskService(store, store, store, sender, sender);
}
