export interface Reading {
  meter: string;
  day: number;
  value: number;
  estimated?: boolean;
}

export interface Usage {
  meter: string;
  days: number;
  consumption: number;
  cost: number;
}

export interface Source {
  readings(meter: string): AsyncIterable<Reading>;
}

export interface Locks {
  acquire(meter: string): Disposable;
}

export interface Prices {
  on(day: number): number;
}

export interface Alarms {
  raise(meter: string, text: string): Promise<void>;
}

export interface Store {
  put(usage: Usage): Promise<void>;
}

export class MeterReadingPipeline {
  readonly #source: Source;
  readonly #locks: Locks;
  readonly #prices: Prices;
  readonly #alarms: Alarms;
  readonly #store: Store;

  constructor(source: Source, locks: Locks, prices: Prices, alarms: Alarms, store: Store) {
    this.#source = source;
    this.#locks = locks;
    this.#prices = prices;
    this.#alarms = alarms;
    this.#store = store;
  }

  async process(meters: string[]): Promise<Usage[]> {
    const all: Usage[] = [];
    for (const meter of meters) {
      using lock = this.#locks.acquire(meter);

      let previous: Reading | undefined;
      let consumption = 0;
      let cost = 0;
      let estimated = 0;
      let first = Infinity;
      let last = -Infinity;
      for await (const reading of this.#source.readings(meter)) {
        first = Math.min(first, reading.day);
        last = Math.max(last, reading.day);
        if (reading.estimated) estimated++;
        if (previous === undefined) {
          previous = reading;
          continue;
        }
        let used = reading.value - previous.value;
        // Mechanical counters start again at zero after 99999.
        if (used < 0 && previous.value > 90_000 && reading.value < 10_000) {
          used += 100_000;
        }
        const days = reading.day - previous.day;
        if (used < 0 || days < 0) {
          await this.#alarms.raise(meter, `runs backwards on day ${reading.day}`);
          continue;
        }
        const daily = days > 0 ? used / days : used;
        if (daily > 500) {
          await this.#alarms.raise(meter, `${daily.toFixed(1)} a day since day ${previous.day}`);
        }
        consumption += used;
        cost += used * this.#prices.on(reading.day);
        previous = reading;
      }

      const days = last >= first ? last - first : 0;
      if (days === 0) continue;
      const basic = days * 0.35;
      const discount = consumption > 10_000 ? 0.1 : consumption > 5000 ? 0.05 : 0;
      const total = Math.round((basic + cost * (1 - discount)) * 100) / 100;
      const usage: Usage = { meter, days, consumption, cost: total };
      await this.#store.put(usage);
      if (estimated > days / 30 && estimated > 1) {
        await this.#alarms.raise(meter, `${estimated} estimates in ${days} days`);
      }
      all.push(usage);
      void lock;
    }
    return all.sort((a, b) => b.cost - a.cost);
  }

  /** The readings that people should look at, one at a time. */
  *suspicious(readings: readonly Reading[]): Generator<string, number> {
    let count = 0;
    for (const [index, { meter, value, day, estimated = false }] of readings.entries()) {
      const before = readings[index - 1];
      if (before === undefined || before.meter !== meter) continue;
      const growth = before.value > 0 ? (value - before.value) / before.value : 0;
      const pause = day - before.day;
      if (growth > 2 || (growth < 0 && !estimated) || pause > 60) {
        count++;
        const price = this.#prices.on(day);
        yield `${meter} ${(growth * 100).toFixed(0)} % in ${pause} days at ${price}`;
      }
    }
    return count;
  }
}
