import type { Logger } from './ports';
import { label } from './core/label';

export class LabelService {
  private printed = 0;

  constructor(private readonly logger: Logger) {}

  print(name: string): void {
    this.logger.info(this.label(name, this.next()));
    this.logger.info(this.label(name));
  }

  private next(): number {
    this.printed += 1;
    return this.printed;
  }

  private label(name: string, count = 1): string {
    return label(name, count, this.printed);
  }
}
