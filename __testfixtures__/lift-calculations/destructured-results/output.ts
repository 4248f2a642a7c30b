import type { Logger } from './ports';
import { calculateLowAndHigh } from './core/range';

export class RangeService {
  constructor(private readonly logger: Logger) {}

  widen(from: number, to: number, step: number): number {
    const { low, high } = calculateLowAndHigh(from, to, step);
    this.logger.info(`${low} to ${high}`);
    return high - low;
  }
}
