import type { Logger } from './ports';

export class CountService {
  constructor(private readonly logger: Logger) {}

  count(_first: number, _second?: number): number {
    const given = arguments.length > 1 ? arguments.length * 10 + 1 : 0;
    this.logger.info(`given ${given}`);
    return given;
  }
}
