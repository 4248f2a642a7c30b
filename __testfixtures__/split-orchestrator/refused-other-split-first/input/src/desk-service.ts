import type { Sender, Store } from './parts';
import { PrintService } from './print-service';

export class DeskService {
  constructor(
    private readonly guests: Store,
    private readonly rooms: Store,
    private readonly bills: Store,
    private readonly mail: Sender,
    private readonly post: Sender,
  ) {}

  async checkIn(id: string): Promise<void> {
    const guest = await this.guests.load(id);
    await this.rooms.save(id, guest);
  }

  async checkOut(id: string): Promise<void> {
    const bill = await this.bills.load(id);
    const printer = new PrintService(this.bills, this.bills, this.bills, this.mail, this.post);
    await printer.print(bill);
    await this.mail.send(bill);
    await this.post.send(bill);
  }
}

export function openDesk(store: Store, sender: Sender): DeskService {
  return new DeskService(store, store, store, sender, sender);
}
