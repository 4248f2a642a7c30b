import type { Logger } from './ports';

function rateOf(kilograms: number): number {
  return kilograms > 30 ? 4 : kilograms > 10 ? 3 : 2;
}

export class FreightService {
  constructor(private readonly logger: Logger) {}

  freight(kilograms: number, kilometres: number): number {
    const freight = rateOf(kilograms) * kilometres + (kilometres > 500 ? 100 : 0);
    this.logger.info(`freight of ${freight}`);
    return freight;
  }
}
