import type { Logger } from './ports';

export class TicketService {
  constructor(private readonly logger: Logger) {}

  issue(start: number, step: number): () => string {
    let current = start;
    const next = () => {
      current = current > 900 ? start * 10 : current + step * 2 - 1;
      return `T-${current}`;
    };
    current = step;
    this.logger.info(`first is ${next()}`);
    return next;
  }
}
