import type { Logger } from './ports';
import { calculatePostage, FREE_FROM, Speed } from './core/postage';

export { Speed };

export class PostageService {
  constructor(private readonly logger: Logger) {}

  postage(total: number, zone: string, speed: Speed): number {
    const postage = calculatePostage(total, zone, speed);
    this.logger.info(`free from ${FREE_FROM}, here ${postage}`);
    return postage;
  }
}
