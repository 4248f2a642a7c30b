import type { Mailer } from './ports';

/** A connection to the warehouse: opening it is an effect. */
export class WarehouseSession {
  readonly shelves: { name: string; capacity: number; used: number }[] = [];
  readonly openedAt = new Date();
  async close(): Promise<void> {}
}

export class StorageService {
  constructor(
    private readonly open: () => Promise<WarehouseSession>,
    private readonly mailer: Mailer,
  ) {}

  async report(): Promise<void> {
    const session = await this.open();
    const free = session.shelves.reduce((sum, shelf) => sum + (shelf.capacity - shelf.used), 0);
    await this.mailer.send('warehouse', `${free} places are free`);
    await session.close();
  }
}
