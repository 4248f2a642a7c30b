import { Level } from './level';
import type { Logger } from './ports';
import { calculateFee } from './core/fee';

export class FeeService {
  constructor(private readonly logger: Logger) {}

  charge(level: Level, amount: number): number {
    const fee = calculateFee(level, amount);
    this.logger.info(`fee of ${fee}`);
    return fee;
  }
}
