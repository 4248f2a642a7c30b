export interface Order {
  readonly client: string;
  readonly symbol: string;
  readonly quantity: number;
}

export interface Desk {
  buy(order: Order): Promise<string>;
  sell(order: Order): Promise<string>;
  settle(id: string, order: Order): Promise<boolean>;
}

export interface Market {
  readonly quotes: { last(symbol: string): Promise<number> };
  readonly books: { place(symbol: string, quantity: number): Promise<string> };
  readonly clearing: { match(id: string): Promise<void>; unwind(id: string): Promise<void> };
  readonly custody: { deliver(symbol: string, quantity: number): Promise<void> };
  readonly cash: { move(client: string, amount: number): Promise<void> };
  readonly limits: { of(client: string): Promise<number> };
  readonly tax: { due(client: string): Promise<number> };
  readonly reports: { write(client: string): Promise<string> };
  readonly regulator: { file(text: string): Promise<void> };
  readonly phone: { ring(client: string, greeting: string): Promise<boolean> };
  readonly mail: { post(client: string, text: string): Promise<void> };
  readonly tape: { print(text: string): void };
}
