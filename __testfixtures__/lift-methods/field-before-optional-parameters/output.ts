import type { Logger } from './ports';
import { label } from './core/label';

export class LabelService {
  constructor(
    private readonly logger: Logger,
    private readonly prefix: string,
  ) {}

  print(name: string, count: number): void {
    this.logger.info(label(name, this.prefix));
    this.logger.info(label(name, this.prefix, count));
  }

  count(names: string[]): void {
    this.logger.info(label('all', this.prefix, names.push('end')));
  }
}
