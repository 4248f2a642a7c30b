import type { Logger } from './ports';
import { calculateCurrent } from './core/ticket';

export class TicketService {
  constructor(private readonly logger: Logger) {}

  issue(start: number, step: number): () => string {
    let current = start;
    const next = () => {
      current = calculateCurrent(current, start, step);
      return `T-${current}`;
    };
    current = step;
    this.logger.info(`first is ${next()}`);
    return next;
  }
}
