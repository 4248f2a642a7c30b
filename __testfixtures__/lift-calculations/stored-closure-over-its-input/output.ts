import type { Logger } from './ports';
import { buildChecks } from './core/check';

interface Limits {
  smallest: number;
}

export class CheckService {
  constructor(private readonly logger: Logger) {}

  check(limits: Limits, amounts: readonly number[]): void {
    const checks = buildChecks(amounts, limits);
    limits.smallest = 40;
    this.logger.info(checks.map((isFine) => isFine(3)).join());
  }
}
