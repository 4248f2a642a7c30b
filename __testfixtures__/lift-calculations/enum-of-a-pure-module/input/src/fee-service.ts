import { Level } from './level';
import type { Logger } from './ports';

export class FeeService {
  constructor(private readonly logger: Logger) {}

  charge(level: Level, amount: number): number {
    const fee = level === Level.High ? amount * 0.02 + 5 : Math.max(1, amount * 0.01);
    this.logger.info(`fee of ${fee}`);
    return fee;
  }
}
