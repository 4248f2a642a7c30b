import type { LifeboatStationCrew } from './lifeboat-station-crew';
import type { Coast, Sighting } from './lifeboat-station';

export class LifeboatStationHarbour {
  constructor(
    private readonly stages: Coast['stages'],
    private readonly harbours: Coast['harbours'],
    private readonly journal: Coast['journal'],
    private readonly lifeboatStationCrew: LifeboatStationCrew,
  ) {}

  async launched(boat: string): Promise<void> {
    this.lifeboatStationCrew.record(await this.stages.insert([boat], 'launched'), 'launched');
  }

  async beached(boat: string): Promise<void> {
    this.lifeboatStationCrew.record(await this.stages.insert([boat], 'beached'), 'beached');
  }

  async sighted(boats: readonly string[], harbour: string): Promise<void> {
    try {
      const found = await this.harbours.find(harbour);
      if (!found) return;
      await this.lifeboatStationCrew.enter(boats, 'sighted');
      if (found.isOpen) {
        await this.lifeboatStationCrew.aboardCrew(boats, found);
      }
    } catch (error) {
      this.journal.warn(`${harbour}: ${String(error)}`);
    }
  }

  async sightedAll(sightings: readonly Sighting[]): Promise<void> {
    try {
      const boats = sightings.map(({ boat }) => boat);
      const open = await this.openHarbours(sightings);
      const manned = await this.lifeboatStationCrew.mannedBoats(boats, open);
      const entered = await this.stages.insert(manned, 'sighted');
      this.lifeboatStationCrew.record(entered, 'sighted');
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
}
