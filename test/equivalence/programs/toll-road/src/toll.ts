import { booth, type Booth } from './booth.js';

export interface Truck {
  readonly plate: string;
  readonly axles: number;
  readonly tons: number;
  readonly fuel: 'diesel' | 'gas' | 'battery';
}

export class Toll {
  static readonly perTon = 1.25;
  static passed = 0;

  static async pass(truck: Truck, kilometres: number): Promise<string> {
    if (truck.axles < 2 || truck.tons > truck.axles * 10) throw new Error(`${truck.plate} is too heavy`);
    const { credit, passes, blocked } = await booth.account(truck.plate);
    if (blocked && credit < 100) return 'blocked';
    const toll = Toll.price(truck, kilometres) * (passes > 10 ? 0.9 : 1);
    if (toll > credit && truck.fuel !== 'battery') return `lacks ${toll - credit}`;
    await booth.charge(truck.plate, toll);
    Toll.passed += 1;
    await booth.lift(truck.plate);
    return toll > 100 ? 'paid much' : 'paid';
  }

  private static price(truck: Truck, kilometres: number): number {
    const base = truck.tons * Toll.perTon + truck.axles * 0.5 * kilometres;
    return truck.fuel === 'diesel' ? base * 1.3 : base;
  }
}

export const nightDesk = {
  surcharge: 7,
  async open(plate: string, hour: number) {
    const { credit } = await booth.account(plate);
    const fee = hour < 4 ? this.surcharge * 2 : hour < 6 ? this.surcharge : 0;
    if (fee > 0 && credit - fee < -20) return false;
    await booth.charge(plate, fee);
    await booth.lift(plate);
    return true;
  },
};

export const Patrol = class {
  private readonly post: Booth;

  constructor(post: Booth) {
    this.post = post;
  }

  async inspect(trucks: readonly Truck[]): Promise<readonly string[]> {
    const suspects = trucks.filter((truck) => truck.tons > 30 || (truck.fuel === 'gas' && truck.axles > 3));
    const found: string[] = [];
    for (const truck of suspects) {
      const { credit, blocked } = await this.post.account(truck.plate);
      if (blocked || credit < truck.tons * 2) found.push(truck.plate);
    }
    return found;
  }
};
