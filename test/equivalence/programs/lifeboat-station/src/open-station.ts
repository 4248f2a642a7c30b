import { LifeboatStation } from './lifeboat-station.js';
import type { Coast } from './lifeboat-station.js';

export function openStation(coast: Coast): LifeboatStation {
  const { radio, bell, flags, stages, harbours, crews, ledger, journal } = coast;
  return new LifeboatStation(radio, bell, flags, stages, harbours, crews, ledger, journal);
}
