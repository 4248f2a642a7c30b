import { db, shelf, trail } from './tools';

export class StationPlace {
  private readonly db = db;
  private readonly shelf = shelf;
  private readonly trail = trail;

  async place(id: string): Promise<void> {
    await this.db.run(id);
    await this.shelf.run(id);
    await this.trail.run(id);
  }

  async clear(id: string): Promise<void> {
    await this.shelf.run(id);
    await this.db.run(id);
  }
}
