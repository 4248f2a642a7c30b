export interface Seeds {
  readonly kind: string;
  readonly grams: number;
}

export interface Drawers {
  readonly stock: { weigh(kind: string): number; take(kind: string, grams: number): void; add(seeds: Seeds): void };
  readonly members: { isMember(name: string): boolean; strike(name: string): void };
  readonly loans: { open(name: string, seeds: Seeds): string; close(loan: string): Seeds | undefined };
  readonly dryer: { dry(seeds: Seeds): Seeds };
  readonly labels: { print(text: string): void };
  readonly scale: { tare(): number };
  readonly fridge: { store(seeds: Seeds): void; degrees(): number };
}

/** Lends seeds and takes the harvest back. */
export class SeedLibrary {
  static readonly loanLimit = 50;
  static #opened = 0;

  readonly #stock: Drawers['stock'];
  readonly #members: Drawers['members'];
  readonly #loans: Drawers['loans'];
  readonly #dryer: Drawers['dryer'];
  readonly #labels: Drawers['labels'];
  readonly #scale: Drawers['scale'];
  readonly #fridge: Drawers['fridge'];
  readonly #town: string;
  #lent = 0;
  #strikes: string[] = [];

  constructor(drawers: Drawers, town = 'Oslo') {
    this.#stock = drawers.stock;
    this.#members = drawers.members;
    this.#loans = drawers.loans;
    this.#dryer = drawers.dryer;
    this.#labels = drawers.labels;
    this.#scale = drawers.scale;
    this.#fridge = drawers.fridge;
    this.#town = town;
    SeedLibrary.#opened += 1;
  }

  static get opened(): number {
    return SeedLibrary.#opened;
  }

  static open(drawers: Drawers, town?: string): SeedLibrary {
    return new SeedLibrary(drawers, town);
  }

  /** How much is out at the moment. */
  get lent(): number {
    return this.#lent;
  }

  set lent(grams: number) {
    this.#lent = grams < 0 ? 0 : grams;
  }

  get strikes(): readonly string[] {
    return this.#strikes;
  }

  lend(name: string, seeds: Seeds): string {
    if (!this.#members.isMember(name)) throw new TypeError(`${name} is no member in ${this.#town}`);
    if (this.lent + seeds.grams > SeedLibrary.loanLimit) return this.#strike(name);
    this.lent += seeds.grams;
    this.#stock.take(seeds.kind, seeds.grams);
    return this.#loans.open(name, seeds);
  }

  bringBack(loan: string): number {
    const seeds = this.#loans.close(loan);
    if (seeds === undefined) return 0;
    this.lent -= seeds.grams;
    this.#stock.add(seeds);
    return seeds.grams;
  }

  /** Dries a harvest and puts it into the fridge. */
  conserve(seeds: Seeds): number {
    const dry = this.#dryer.dry(seeds);
    const grams = dry.grams - this.#scale.tare();
    this.#label(dry.kind, grams);
    this.#fridge.store({ ...dry, grams });
    return grams;
  }

  inspect(kind: string): string {
    this.#label(kind, this.#scale.tare());
    return `${this.#town}: ${this.#fridge.degrees()}`;
  }

  #label(kind: string, grams: number): void {
    this.#labels.print(`${kind} ${grams} g, ${this.#town}`);
  }

  #strike(name: string): string {
    this.#strikes.push(name);
    this.#members.strike(name);
    return `strike ${this.#strikes.length}`;
  }
}
