import { FlowerWire } from './flower-wire.js';
import type { Trade } from './flower-wire.js';

export function openWire(trade: Trade): FlowerWire {
  const { greenhouse, market, tills, florists, vans, cards, journal } = trade;
  return new FlowerWire(greenhouse, market, tills, florists, vans, cards, journal);
}
