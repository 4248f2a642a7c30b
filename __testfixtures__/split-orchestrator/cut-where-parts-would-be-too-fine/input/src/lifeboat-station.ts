export interface Sighting {
  readonly boat: string;
  readonly harbour: string;
}

export interface Coast {
  readonly radio: { say(word: string): Promise<void> };
  readonly bell: { ring(boat: string, stage: string): void };
  readonly flags: { isUp(name: string): Promise<boolean> };
  readonly stages: { insert(boats: readonly string[], stage: string): Promise<string[]>; of(boat: string): Promise<string> };
  readonly harbours: { find(name: string): Promise<{ name: string; isOpen: boolean } | undefined> };
  readonly crews: { aboard(boats: readonly string[], harbour: string): Promise<string[]> };
  readonly ledger: { book(what: string, boat: string): Promise<void> };
  readonly journal: { warn(line: string): void };
}

/** Follows the boats of a coast through their stages. */
export class LifeboatStation {
  constructor(
    private readonly radio: Coast['radio'],
    private readonly bell: Coast['bell'],
    private readonly flags: Coast['flags'],
    private readonly stages: Coast['stages'],
    private readonly harbours: Coast['harbours'],
    private readonly crews: Coast['crews'],
    private readonly ledger: Coast['ledger'],
    private readonly journal: Coast['journal'],
  ) {}

  async watch(sightings: readonly Sighting[]): Promise<void> {
    await this.radio.say('watching');
    this.bell.ring('', 'watch');
    if (await this.flags.isUp('bulk')) {
      await this.sightedAll(sightings);
    } else {
      for (const { boat, harbour } of sightings) await this.sighted([boat], harbour);
    }
    await this.launched('guard');
    await this.beached('wreck');
  }

  async stageOf(boat: string): Promise<string> {
    return this.stages.of(boat);
  }

  async complete(boat: string): Promise<void> {
    this.record(await this.stages.insert([boat], 'completed'), 'completed');
    await this.ledger.book('completed', boat);
  }

  async reopen(boat: string): Promise<void> {
    await this.stages.insert([boat], 'reopened');
    await this.ledger.book('reopened', boat);
  }

  private async launched(boat: string): Promise<void> {
    this.record(await this.stages.insert([boat], 'launched'), 'launched');
  }

  private async beached(boat: string): Promise<void> {
    this.record(await this.stages.insert([boat], 'beached'), 'beached');
  }

  private async enter(boats: readonly string[], stage: string): Promise<void> {
    this.record(await this.stages.insert(boats, stage), stage);
  }

  private record(boats: readonly string[], stage: string): void {
    for (const boat of boats) this.bell.ring(boat, stage);
  }

  private async sighted(boats: readonly string[], harbour: string): Promise<void> {
    try {
      const found = await this.harbours.find(harbour);
      if (!found) return;
      await this.enter(boats, 'sighted');
      if (found.isOpen) {
        const manned = await this.crews.aboard(boats, found.name);
        const named = manned.filter((boat) => boat.length > 0).map((boat) => boat.toUpperCase());
        await this.enter(named, 'manned');
      }
    } catch (error) {
      this.journal.warn(`${harbour}: ${String(error)}`);
    }
  }

  private async sightedAll(sightings: readonly Sighting[]): Promise<void> {
    try {
      const boats = sightings.map(({ boat }) => boat);
      const open = await this.openHarbours(sightings);
      const manned = await this.mannedBoats(boats, open);
      const entered = await this.stages.insert(manned, 'sighted');
      this.record(entered, 'sighted');
    } catch (error) {
      this.journal.warn(`all: ${String(error)}`);
    }
  }

  private async openHarbours(sightings: readonly Sighting[]): Promise<string[]> {
    const open: string[] = [];
    for (const { harbour } of sightings) {
      const found = await this.harbours.find(harbour);
      if (found?.isOpen === true) open.push(found.name);
    }
    return open;
  }

  private async mannedBoats(boats: readonly string[], open: readonly string[]): Promise<string[]> {
    const manned = await Promise.all(open.map((harbour) => this.crews.aboard(boats, harbour)));
    return manned.flat();
  }
}
