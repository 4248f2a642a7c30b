import { note } from './trace';

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

export class StockStore {
  async reserve(sku: string): Promise<void> {
    note(`reserve ${sku}`);
  }
}

export class CustomerStore {
  async emailOf(id: string): Promise<string> {
    note(`emailOf ${id}`);
    return `${id}@example.com`;
  }
}

export class Mailer {
  constructor() {
    note('a mailer');
  }

  async send(to: string, subject: string): Promise<void> {
    note(`send ${to} ${subject}`);
  }
}

export class Auditor {
  write(entry: string): void {
    note(`audit ${entry}`);
  }
}
