import { HarbourCall } from './harbour-call.js';
import type { Harbour } from './harbour-call.js';

export function openHarbour(harbour: Harbour): HarbourCall {
  const { berths, pilots, tugs, customs, doctors, cranes, fees, radio, log } = harbour;
  return new HarbourCall(berths, pilots, tugs, customs, doctors, cranes, fees, radio, log);
}
