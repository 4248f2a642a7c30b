import type { Bed, Devices } from './devices.js';

enum Season {
  Warm = 'warm',
  Cold = 'cold',
}

const FROST = 2;
const seasons: Readonly<Record<Season, number>> = { [Season.Warm]: 21, [Season.Cold]: 14 };

function seasonOf(month: number): Season {
  return month >= 4 && month <= 9 ? Season.Warm : Season.Cold;
}

/** Keeps plants alive. */
export default class GreenhouseManager {
  private readonly thirsty = new Map<string, number>();
  private isNight = false;
  private vents: { open: number } = { open: 0 };
  private readonly retries = 2;

  constructor(
    private readonly thermometer: Devices['thermometer'],
    private readonly heater: Devices['heater'],
    private readonly motors: Devices['motors'],
    private readonly valves: Devices['valves'],
    private readonly hygrometer: Devices['hygrometer'],
    private readonly lamps: Devices['lamps'],
    private readonly market: Devices['market'],
    private readonly diary: Devices['diary'],
    private readonly clock: () => Date,
  ) {}

  /** Heats or airs, as the season wants it. */
  regulate(): string {
    const degrees = this.thermometer.read();
    const wanted = seasons[seasonOf(this.clock().getUTCMonth() + 1)];
    if (degrees < FROST || degrees < wanted - 3) {
      this.heater.heat(wanted - degrees);
      this.close();
      return 'heating';
    }
    if (degrees > wanted + 3) {
      this.vents.open += 1;
      this.motors.turn(this.vents.open);
      return 'airing';
    }
    return 'idle';
  }

  close(): void {
    if (this.vents.open === 0) return;
    this.vents = { open: 0 };
    this.motors.turn(0);
  }

  water(beds: readonly Bed[]): number {
    let litres = 0;
    for (const bed of beds) {
      const missing = 60 - this.hygrometer.read(bed.name);
      if (missing <= 0) continue;
      this.thirsty.set(bed.name, (this.thirsty.get(bed.name) ?? 0) + 1);
      litres += this.pour(bed, missing);
    }
    return litres;
  }

  thirstiest(): string | undefined {
    return [...this.thirsty].sort(([, one], [, other]) => other - one)[0]?.[0];
  }

  nightfall(): boolean {
    this.isNight = !this.isNight;
    this.lamps.switch(this.isNight);
    return this.isNight;
  }

  sell(bed: Bed): number {
    const price = this.market.priceOf(bed.plant);
    if (this.isNight) return 0;
    this.diary.write(`sold ${bed.plant} for ${price}`);
    return price * bed.count;
  }

  private pour(bed: Bed, missing: number): number {
    for (let attempt = 0; attempt <= this.retries; attempt += 1) {
      if (this.valves.open(bed.name, missing)) return missing * bed.count;
    }
    this.diary.write(`${bed.name} stays dry`);
    return 0;
  }
}
