export interface Boat {
  readonly name: string;
  readonly length: number;
  readonly nights: number;
}

export interface Journal {
  append(line: string): void;
}

export interface Harbour {
  readonly berths: { find(length: number): Promise<number | undefined>; free(berth: number): Promise<void> };
  readonly power: { connect(berth: number): Promise<boolean>; cut(berth: number): Promise<number> };
  readonly cards: { charge(name: string, amount: number): Promise<string> };
  readonly mailer: { send(name: string, text: string): Promise<void> };
  readonly weather: { forecast(): Promise<number> };
  readonly journals: { open(name: string): Journal };
}

/** Gives berths to boats. Others extend it, so its constructor takes what it has always taken. */
export class BerthService {
  private taken = 0;
  private readonly journal: Journal;
  private readonly power: Harbour['power'];

  constructor(
    private readonly berths: Harbour['berths'],
    { power, journals }: Pick<Harbour, 'power' | 'journals'>,
    private readonly cards: Harbour['cards'],
    private readonly mailer: Harbour['mailer'],
    private readonly weather: Harbour['weather'],
  ) {
    this.power = power;
    this.journal = journals.open('berths');
    this.journal.append('open');
  }

  /** Lets a boat in, if there is a berth and no storm. */
  async arrive(boat: Boat): Promise<string> {
    const wind = await this.weather.forecast();
    if (wind > 8) {
      throw new Error(`storm, ${boat.name} has to wait`);
    }
    const berth = await this.berths.find(boat.length);
    if (berth === undefined) {
      return this.refuse(boat);
    }
    this.taken += 1;
    const hasPower = await this.light(berth);
    return `${this.greet(boat)} ${berth}${hasPower ? '' : ' in the dark'}, ${this.taken} taken`;
  }

  /** What a boat pays when it leaves. */
  async leave(boat: Boat, berth: number): Promise<string> {
    const receipts = await Promise.all([boat.nights * boat.length].map((amount) => this.settle(boat, berth, amount)));
    await this.berths.free(berth);
    this.taken -= 1;
    return [...receipts, this.taken].join(', ');
  }

  protected greet(boat: Boat): string {
    return `${boat.name} takes`;
  }

  private async light(berth: number): Promise<boolean> {
    const isLit = await this.power.connect(berth);
    if (!isLit) {
      this.journal.append(`no power at ${berth}`);
    }
    return isLit;
  }

  private async settle(boat: Boat, berth: number, amount: number): Promise<string> {
    const used = await this.power.cut(berth);
    const receipt = await this.cards.charge(boat.name, amount + used * 2);
    await this.mailer.send(boat.name, `${receipt} for ${boat.nights} nights`);
    this.journal.append(receipt);
    return receipt;
  }

  private async refuse(boat: Boat): Promise<string> {
    await this.mailer.send(boat.name, 'no berth');
    return 'full';
  }
}
