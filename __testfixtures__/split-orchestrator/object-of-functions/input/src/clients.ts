export interface Order {
  readonly id: string;
  readonly total: number;
  readonly mail: string;
}

export interface Table {
  find(id: string): Promise<Order>;
  save(row: object): Promise<void>;
}

export interface Shelf {
  reserve(id: string): Promise<void>;
  release(id: string): Promise<void>;
}

export interface Till {
  charge(amount: number): Promise<string>;
  refund(id: string): Promise<void>;
}

export interface Outbox {
  send(to: string, text: string): Promise<void>;
}

export interface Trail {
  note(text: string): Promise<void>;
}
