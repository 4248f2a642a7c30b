import { Injectable, InjectionToken } from '@angular/core';
import { note } from './trace';

export const TAX_RATE = new InjectionToken<number>('tax rate', { providedIn: 'root', factory: () => 0.25 });

export interface Auditor {
  write(entry: string): void;
}

export const AUDITOR = new InjectionToken<Auditor>('auditor');

@Injectable({ providedIn: 'root' })
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

@Injectable({ providedIn: 'root' })
export class StockStore {
  async reserve(sku: string): Promise<void> {
    note(`reserve ${sku}`);
  }
}

@Injectable({ providedIn: 'root' })
export class CustomerStore {
  async emailOf(id: string): Promise<string> {
    note(`emailOf ${id}`);
    return `${id}@example.com`;
  }
}

@Injectable({ providedIn: 'root' })
export class Mailer {
  async send(to: string, subject: string): Promise<void> {
    note(`send ${to} ${subject}`);
  }
}
