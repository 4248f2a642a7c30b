export enum DunningLevel {
  None = 0,
  Friendly = 1,
  Firm = 2,
  Collection = 3,
}

export interface Invoice {
  number: string;
  customerId: string;
  amount: number;
  paid: number;
  dueDay: number;
  level: DunningLevel;
  disputed?: { since: number; part: number } | null;
}

export interface Customer {
  id: string;
  country: string;
  vip: boolean;
  language?: 'de' | 'en';
}

export interface Ledger {
  openInvoices(): Promise<Invoice[]>;
  book(number: string, fee: number, level: DunningLevel): Promise<void>;
}

export interface Customers {
  get(id: string): Promise<Customer | undefined>;
}

export interface Post {
  letter(to: string, subject: string, lines: readonly string[]): Promise<void>;
}

export namespace Rates {
  export const perYear = 9.12;
  export const days = 365;
}
