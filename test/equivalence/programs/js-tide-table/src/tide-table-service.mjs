import { depthAt } from './depths.mjs';

/** @typedef {{ hour: number, height: number, note?: string }} Tide */

export class TideTableService {
  constructor(gauge, board, clock) {
    this.gauge = gauge;
    this.board = board;
    this.clock = clock;
  }

  /**
   * @param {Tide[]} tides
   * @param {{ draught: number, margin?: number }} ship
   */
  async plan(tides, { draught, margin = 1 }) {
    const water = await this.gauge.read();
    const hours = [...tides]
      .sort((a, b) => b.height - a.height || a.hour - b.hour)
      .filter((tide) => tide.height + water - draught > margin)
      .map((tide) => tide.hour);
    const [first, ...others] = hours;
    await this.board.show(first ?? 'never', others);
    const now = this.clock.now();
    let wait = -1;
    for (const { hour, note } of tides) {
      if (note === 'closed' || hour < now) continue;
      if (wait < 0 || hour - now < wait) wait = hour - now;
    }
    const depth = depthAt(water);
    tides.length > 2 ? this.board.mark(wait) : this.board.clear();
    return { wait, depth: wait > 3 ? depth * 2 - wait : depth };
  }
}
