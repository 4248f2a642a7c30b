import type { Logger } from './ports';

export class LabelService {
  constructor(
    private readonly logger: Logger,
    private readonly prefix: string,
  ) {}

  print(name: string, count: number): void {
    this.logger.info(this.label(name));
    this.logger.info(this.label(name, count));
  }

  count(names: string[]): void {
    this.logger.info(this.label('all', names.push('end')));
  }

  private label(name: string, count = 1): string {
    return count > 2 ? `${this.prefix}${name} × ${count}` : `${this.prefix}${name}`;
  }
}
