import type { Sender, Store } from './parts';
import { PrintService } from './print-service';

export class DeskBillService {
  constructor(
    private readonly bills: Store,
    private readonly mail: Sender,
    private readonly post: Sender,
  ) {}

  async checkOut(id: string): Promise<void> {
    const bill = await this.bills.load(id);
    const printer = new PrintService(this.bills, this.bills, this.bills, this.mail, this.post);
    await printer.print(bill);
    await this.mail.send(bill);
    await this.post.send(bill);
  }
}
