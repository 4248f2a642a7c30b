import type { Machines } from './print-shop.js';
import { PrintShop } from './print-shop.js';

export { PrintShop } from './print-shop.js';

export function openShop(machines: Machines, lines: string[]): PrintShop {
  return new PrintShop(machines, { lines });
}

export function openSingleSided(machines: Machines, lines: string[]) {
  return new PrintShop({ ...machines }, { lines, sides: 1 });
}
