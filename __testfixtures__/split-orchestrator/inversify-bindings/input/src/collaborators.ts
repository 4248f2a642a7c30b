import { injectable } from 'inversify';
import { note } from './trace';

export interface Mailer {
  send(to: string, subject: string): Promise<void>;
}

@injectable()
export class OrderStore {
  private readonly totals = new Map<string, number>();

  async save(id: string, total: number): Promise<void> {
    note(`save ${id} ${total}`);
    this.totals.set(id, total);
  }

  async totalOf(id: string): Promise<number> {
    note(`totalOf ${id}`);
    return this.totals.get(id) ?? 0;
  }
}

@injectable()
export class StockStore {
  async reserve(sku: string): Promise<void> {
    note(`reserve ${sku}`);
  }
}

@injectable()
export class CustomerStore {
  async emailOf(id: string): Promise<string> {
    note(`emailOf ${id}`);
    return `${id}@example.com`;
  }
}
