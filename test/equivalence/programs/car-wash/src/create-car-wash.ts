export interface Car {
  readonly plate: string;
  readonly metres: number;
  readonly dirt: number;
  readonly convertible: boolean;
}

export interface CarWashDeps {
  gate: { open(plate: string): Promise<boolean>; close(): void };
  till: { charge(plate: string, amount: number): Promise<{ paid: boolean }> };
  log(text: string): void;
}

/** A washing line with a price list of its own. */
export function createCarWash({ gate, till, log }: CarWashDeps, prices: { perMetre: number; wax: number }, hour = 12) {
  let washed = 0;
  const seen: string[] = [];

  function priceOf(car: Car, wax: boolean): number {
    const size = car.metres > 5 ? car.metres * 1.5 : car.metres;
    return Math.round((size * prices.perMetre + (wax ? prices.wax : 0)) * 100) / 100;
  }

  /** Mud takes longer than dust. */
  const minutesFor = (dirt: number): number => (dirt > 7 ? dirt * 3 : dirt > 3 ? dirt * 2 : 5);

  function isRush(at: number): boolean {
    return (at >= 7 && at < 9) || (at >= 16 && at < 18);
  }

  // Every tenth one is for free.
  const isFree = () => washed > 0 && (washed + 1) % 3 === 0;

  async function wash(car: Car, wax = false) {
    if (car.convertible && (wax || car.dirt > 8)) throw new Error(`${car.plate} would not survive`);
    const price = isFree() ? 0 : isRush(hour) ? priceOf(car, wax) * 1.2 : priceOf(car, wax);
    const opened = await gate.open(car.plate);
    if (!opened) return undefined;
    const { paid } = await till.charge(car.plate, price);
    if (!paid && price > 0) {
      gate.close();
      log(`${car.plate} did not pay ${price}`);
      return { minutes: 0, price: 0 };
    }
    washed += 1;
    seen.push(car.plate);
    const minutes = minutesFor(car.dirt) + (wax ? 10 : 0);
    gate.close();
    return { minutes, price };
  }

  return {
    wash,
    minutesFor,
    async washAll(cars: readonly Car[]) {
      let minutes = 0;
      for (const car of cars) {
        const done = await wash(car, car.metres < 4 && car.dirt > 2);
        minutes += done?.minutes ?? 0;
        if (minutes > 30 && washed > 1) break;
      }
      return { minutes, washed, often: seen.filter((plate, at) => seen.indexOf(plate) !== at) };
    },
    get washed() {
      return washed;
    },
  };
}
