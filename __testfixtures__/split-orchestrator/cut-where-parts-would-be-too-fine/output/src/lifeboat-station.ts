import { LifeboatStationCrew } from './lifeboat-station-crew';
import { LifeboatStationHarbour } from './lifeboat-station-harbour';
import { LifeboatStationWatch } from './lifeboat-station-watch';

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
    private readonly lifeboatStationCrew: LifeboatStationCrew,
    private readonly watches: LifeboatStationWatch,
    private readonly stages: Coast['stages'],
    private readonly ledger: Coast['ledger'],
  ) {}

  watch(sightings: readonly Sighting[]): Promise<void> {
    return this.watches.watch(sightings);
  }

  async stageOf(boat: string): Promise<string> {
    return this.stages.of(boat);
  }

  async complete(boat: string): Promise<void> {
    this.lifeboatStationCrew.record(await this.stages.insert([boat], 'completed'), 'completed');
    await this.ledger.book('completed', boat);
  }

  async reopen(boat: string): Promise<void> {
    await this.stages.insert([boat], 'reopened');
    await this.ledger.book('reopened', boat);
  }
}

/** Builds a LifeboatStation with its parts. */
export function createLifeboatStation(
  radio: Coast['radio'],
  bell: Coast['bell'],
  flags: Coast['flags'],
  stages: Coast['stages'],
  harbours: Coast['harbours'],
  crews: Coast['crews'],
  ledger: Coast['ledger'],
  journal: Coast['journal'],
): LifeboatStation {
  const lifeboatStationCrew = new LifeboatStationCrew(bell, stages, crews);
  const lifeboatStationHarbour = new LifeboatStationHarbour(stages, harbours, journal, lifeboatStationCrew);
  const watches = new LifeboatStationWatch(radio, bell, flags, lifeboatStationHarbour);
  return new LifeboatStation(lifeboatStationCrew, watches, stages, ledger);
}
