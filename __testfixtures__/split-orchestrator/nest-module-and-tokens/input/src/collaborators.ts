import { Injectable } from '@nestjs/common';
import { note } from './trace';

export const MAILER = Symbol('MAILER');
export const TAX_RATE = 'TAX_RATE';

export interface Mailer {
  send(to: string, subject: string): Promise<void>;
}

@Injectable()
export class CustomerStore {
  async emailOf(id: string): Promise<string> {
    note(`emailOf ${id}`);
    return `${id}@example.com`;
  }
}

@Injectable()
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

@Injectable()
export class StockStore {
  async reserve(sku: string): Promise<void> {
    note(`reserve ${sku}`);
  }

  async release(sku: string): Promise<void> {
    note(`release ${sku}`);
  }
}

@Injectable()
export class Metrics {
  count(name: string): void {
    note(`count ${name}`);
  }
}
