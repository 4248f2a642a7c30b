import type { LifeboatStationHarbour } from './lifeboat-station-harbour';
import type { Coast, Sighting } from './lifeboat-station';

export class LifeboatStationWatch {
  constructor(
    private readonly radio: Coast['radio'],
    private readonly bell: Coast['bell'],
    private readonly flags: Coast['flags'],
    private readonly lifeboatStationHarbour: LifeboatStationHarbour,
  ) {}

  async watch(sightings: readonly Sighting[]): Promise<void> {
    await this.radio.say('watching');
    this.bell.ring('', 'watch');
    if (await this.flags.isUp('bulk')) {
      await this.lifeboatStationHarbour.sightedAll(sightings);
    } else {
      for (const { boat, harbour } of sightings) await this.lifeboatStationHarbour.sighted([boat], harbour);
    }
    await this.lifeboatStationHarbour.launched('guard');
    await this.lifeboatStationHarbour.beached('wreck');
  }
}
