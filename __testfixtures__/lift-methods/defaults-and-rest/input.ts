import type { Logger } from './ports';

export class LabelService {
  constructor(private readonly logger: Logger) {}

  print(name: string, tags: string[]): void {
    this.logger.info(this.format({ name }, 20, ...tags));
  }

  private format({ name }: { name: string }, width = 10, ...tags: string[]): string {
    const line = `${name.toUpperCase()} ${tags.map((tag) => `#${tag}`).join(' ')}`;
    return line.length > width ? `${line.slice(0, width - 1)}…` : line;
  }
}
