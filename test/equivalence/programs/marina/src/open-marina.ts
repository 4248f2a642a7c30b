import { BerthService } from './berth-service.js';
import type { Boat, Harbour } from './berth-service.js';

/** By night, nobody shouts. */
class NightBerths extends BerthService {
  constructor(harbour: Harbour) {
    super(harbour.berths, harbour, harbour.cards, harbour.mailer, harbour.weather);
  }

  protected override greet(boat: Boat): string {
    return `(${super.greet(boat)})`;
  }
}

export function openMarina(harbour: Harbour, isNight: boolean): BerthService {
  if (isNight) {
    return new NightBerths(harbour);
  }
  return new BerthService(harbour.berths, harbour, harbour.cards, harbour.mailer, harbour.weather);
}
