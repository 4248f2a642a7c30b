import type { Logger } from './ports';
import { calculateCurrent, calculateTicketCurrent } from './core/ticket';

export class TicketService {
  constructor(private readonly logger: Logger) {}

  issue(start: number, step: number): () => string {
    let current = start;
    const next = () => {
      current = calculateCurrent(current, start, step);
      return `T-${current}`;
    };
    current = calculateTicketCurrent(step, current);
    this.logger.info(`first is ${next()}`);
    return next;
  }
}
