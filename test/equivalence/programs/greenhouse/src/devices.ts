export interface Bed {
  readonly name: string;
  readonly plant: string;
  readonly count: number;
}

export interface Devices {
  readonly thermometer: { read(): number };
  readonly heater: { heat(degrees: number): void };
  readonly motors: { turn(position: number): void };
  readonly valves: { open(bed: string, amount: number): boolean };
  readonly hygrometer: { read(bed: string): number };
  readonly lamps: { switch(on: boolean): void };
  readonly market: { priceOf(plant: string): number };
  readonly diary: { write(line: string): void };
}
