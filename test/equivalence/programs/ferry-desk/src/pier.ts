/** What a test puts in the place of the world. */
export interface Pier {
  tickets: { sell(trip: string, seats: number): Promise<string>; cancel(id: string): Promise<void> };
  boats: { seats(trip: string): Promise<number> };
  till: { take(amount: number): Promise<void>; give(amount: number): Promise<void> };
  radio: { tell(text: string): Promise<void> };
  log: { write(text: string): Promise<void> };
}

const pier = {} as { current: Pier };

export function usePier(given: Pier): void {
  pier.current = given;
}

export function thing<K extends keyof Pier>(name: K): Pier[K] {
  return pier.current[name];
}
