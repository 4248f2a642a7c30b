import type { Logger } from './ports';

export interface Part {
  readonly price: number;
  readonly count: number;
  readonly parts: readonly Part[];
}

export class PartService {
  constructor(private readonly logger: Logger) {}

  report(part: Part): void {
    this.logger.info(`costs ${this.cost(part)}`);
  }

  private cost(part: Part): number {
    return part.count * (part.price + part.parts.reduce((sum, each) => sum + this.cost(each), 0));
  }
}
