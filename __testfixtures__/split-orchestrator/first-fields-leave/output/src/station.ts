import { outbox, till } from './tools';
import { StationPlace } from './station-place';

export class Station {
  constructor(private readonly places: StationPlace) {}

  private readonly till = till;
  private readonly outbox = outbox;

  place(id: string): Promise<void> {
    return this.places.place(id);
  }

  clear(id: string): Promise<void> {
    return this.places.clear(id);
  }

  async pay(id: string): Promise<void> {
    await this.till.run(id);
    await this.outbox.run(id);
  }
}

/** Builds a Station with its parts. */
export function createStation(): Station {
  const places = new StationPlace();
  return new Station(places);
}
