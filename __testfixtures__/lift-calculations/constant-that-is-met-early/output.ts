import type { Logger } from './ports';
import { calculatePostage } from './core/postage';

export class PostageService {
  constructor(private readonly logger: Logger) {}

  postage(total: number, zone: number): number {
    const postage = calculatePostage(total, FREE_FROM, zone);
    this.logger.info(`postage of ${postage}`);
    return postage;
  }
}

// Runs before the constant below has its value, and fails.
export const first = quote(60);

const FREE_FROM = 50;

function quote(total: number): number | undefined {
  try {
    return new PostageService({ info: () => undefined } as unknown as Logger).postage(total, 2);
  } catch {
    return undefined;
  }
}
