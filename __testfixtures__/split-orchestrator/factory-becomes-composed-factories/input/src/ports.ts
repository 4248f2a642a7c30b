export interface Line {
  readonly sku: string;
  readonly quantity: number;
}

export interface Order {
  readonly id: string;
  readonly email: string;
  readonly total: number;
  readonly lines: readonly Line[];
}

export interface Stock {
  reserve(sku: string, quantity: number): Promise<string>;
}

export interface Payments {
  charge(id: string, amount: number): Promise<string>;
}

export interface Ledger {
  book(payment: string): Promise<void>;
}

export interface Mailer {
  send(to: string, text: string): Promise<void>;
}

export interface Journal {
  note(text: string): Promise<void>;
}
