export interface Dog {
  readonly name: string;
  readonly age: number;
}

/** Everything that the kennel works with. */
export interface KennelDeps {
  readonly runs: { free(): Promise<string | undefined>; assign(run: string, dog: string): Promise<void> };
  readonly vets: { examine(dog: string): Promise<boolean>; vaccinate(dog: string): Promise<void> };
  readonly kitchen: { feed(dog: string, grams: number): Promise<void> };
  readonly walkers: { take(dog: string): Promise<number> };
  readonly owners: { call(dog: string, text: string): Promise<void> };
  readonly till: { charge(dog: string, cents: number): Promise<string> };
  readonly log: { info(text: string): void };
  readonly now: () => number;
  readonly gramsPerYear: number;
}

/** Looks after dogs while their owners are away. */
export class KennelService {
  private readonly guests = new Set<string>();

  constructor(private readonly deps: KennelDeps) {}

  async checkIn(dog: Dog): Promise<string> {
    const run = await this.deps.runs.free();
    if (run === undefined) throw new Error(`no run for ${dog.name}`);
    await this.deps.runs.assign(run, dog.name);
    this.guests.add(dog.name);
    this.deps.log.info(`${dog.name} in ${run}`);
    return run;
  }

  async checkOut(dog: Dog): Promise<string> {
    if (!this.guests.delete(dog.name)) return 'unknown';
    const receipt = await this.deps.till.charge(dog.name, 2500);
    this.deps.log.info(`${dog.name} out at ${this.deps.now()}`);
    return receipt;
  }

  async feedAndWalk(dog: Dog): Promise<number> {
    const { kitchen, walkers } = this.deps;
    await kitchen.feed(dog.name, dog.age * this.deps.gramsPerYear);
    return walkers.take(dog.name);
  }

  readonly onBark = async ({ name }: Dog): Promise<void> => {
    const isWell = await this.deps.vets.examine(name);
    if (!isWell) {
      await this.deps.owners.call(name, 'please come');
    }
  };

  async vaccinate(dogs: readonly Dog[]): Promise<number> {
    const young = dogs.filter(({ age }) => age < 2);
    await Promise.all(young.map(({ name }) => this.deps.vets.vaccinate(name)));
    for (const { name } of young) await this.deps.owners.call(name, 'vaccinated');
    return young.length;
  }
}

export const openKennel = (deps: KennelDeps): KennelService => new KennelService(deps);
