import type { Logger } from './ports';
import { calculateFreight } from './core/freight';

export class FreightService {
  constructor(private readonly logger: Logger) {}

  freight(kilograms: number, kilometres: number): number {
    const freight = calculateFreight(kilograms, kilometres);
    this.logger.info(`freight of ${freight}`);
    return freight;
  }
}
