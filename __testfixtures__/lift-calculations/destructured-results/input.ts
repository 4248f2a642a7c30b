import type { Logger } from './ports';

export class RangeService {
  constructor(private readonly logger: Logger) {}

  widen(from: number, to: number, step: number): number {
    let low = 0;
    let high = 0;
    [low, high] = [Math.min(from, to) - step, Math.max(from, to) + step * 2];
    this.logger.info(`${low} to ${high}`);
    return high - low;
  }
}
