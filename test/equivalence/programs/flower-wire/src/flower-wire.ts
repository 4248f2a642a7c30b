export interface Bouquet {
  readonly id: string;
  readonly to: string;
  readonly stems: readonly string[];
}

export interface Trade {
  readonly greenhouse: { pick(stem: string): Promise<boolean> };
  readonly market: { buy(stem: string): Promise<number> };
  readonly tills: { charge(id: string, amount: number): Promise<boolean> };
  readonly florists: { near(place: string): Promise<string> };
  readonly vans: { send(florist: string, id: string): Promise<string> };
  readonly cards: { print(id: string, text: string): Promise<void> };
  readonly journal: { note(line: string): void };
}

/** Sends flowers by wire. */
export class FlowerWire {
  constructor(
    private readonly greenhouse: Trade['greenhouse'],
    private readonly market: Trade['market'],
    private readonly tills: Trade['tills'],
    private readonly florists: Trade['florists'],
    private readonly vans: Trade['vans'],
    private readonly cards: Trade['cards'],
    private readonly journal: Trade['journal'],
  ) {}

  async send(bouquet: Bouquet, greeting?: string): Promise<{ readonly cost: number; readonly van: string }> {
    this.journal.note(`begun ${bouquet.id}`);

    // Gather the stems
    let cost = 0;
    for (const stem of bouquet.stems) {
      const isPicked = await this.greenhouse.pick(stem);
      if (!isPicked) {
        cost += await this.market.buy(stem);
      }
    }

    // Charge the bouquet
    const isPaid = await this.tills.charge(bouquet.id, cost);
    if (!isPaid) {
      this.journal.note(`unpaid ${bouquet.id}`);
      throw new Error(`${bouquet.id} is not paid`);
    }

    // Deliver the bouquet
    const florist = await this.florists.near(bouquet.to);
    if (greeting !== undefined) {
      await this.cards.print(bouquet.id, greeting);
    }
    const van = await this.vans.send(florist, bouquet.id);
    this.journal.note(`sent ${bouquet.id}`);
    return { cost, van };
  }
}
