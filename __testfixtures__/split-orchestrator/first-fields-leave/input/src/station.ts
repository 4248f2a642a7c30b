import { db, outbox, shelf, till, trail } from './tools';

export class Station {
  private readonly db = db;
  private readonly shelf = shelf;
  private readonly trail = trail;
  private readonly till = till;
  private readonly outbox = outbox;

  async place(id: string): Promise<void> {
    await this.db.run(id);
    await this.shelf.run(id);
    await this.trail.run(id);
  }

  async clear(id: string): Promise<void> {
    await this.shelf.run(id);
    await this.db.run(id);
  }

  async pay(id: string): Promise<void> {
    await this.till.run(id);
    await this.outbox.run(id);
  }
}
