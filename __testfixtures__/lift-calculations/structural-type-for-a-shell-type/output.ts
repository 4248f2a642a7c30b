import type { Mailer } from './ports';
import { calculateFree } from './core/storage';

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
    const free = calculateFree(session.shelves);
    await this.mailer.send('warehouse', `${free} places are free`);
    await session.close();
  }
}
