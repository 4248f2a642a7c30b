import type { Logger } from './ports';
import { format } from './core/label';

export class LabelService {
  constructor(private readonly logger: Logger) {}

  print(name: string, tags: string[]): void {
    this.logger.info(format({ name }, 20, ...tags));
  }
}
