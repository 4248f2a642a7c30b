export interface TicketStore {
  load(id: string): Promise<string>;
  save(id: string, seat: string): Promise<void>;
}

export interface SeatStore {
  isFree(seat: string): Promise<boolean>;
  take(seat: string): Promise<void>;
}

export interface Audit {
  record(entry: { readonly kind: string; readonly ticket: string; readonly seat?: string }): Promise<void>;
}

export interface Logger {
  info(text: string): void;
}

export interface Metrics {
  start(name: string): () => void;
}

export interface Halls {
  open(seat: string): Promise<void>;
}
