import type { Logger } from './ports';
import { cost } from './core/part';

export interface Part {
  readonly price: number;
  readonly count: number;
  readonly parts: readonly Part[];
}

export class PartService {
  constructor(private readonly logger: Logger) {}

  report(part: Part): void {
    this.logger.info(`costs ${cost(part)}`);
  }
}
