import type { Logger } from './ports';

interface Limits {
  smallest: number;
}

export class CheckService {
  constructor(private readonly logger: Logger) {}

  check(limits: Limits, amounts: readonly number[]): void {
    const checks: ((amount: number) => boolean)[] = [];
    for (const each of amounts) {
      if (each > 1) checks.push((amount) => amount * each > limits.smallest && amount < 50);
    }
    limits.smallest = 40;
    this.logger.info(checks.map((isFine) => isFine(3)).join());
  }
}
