import type { Logger, Mailer } from './ports';

export class QueueService {
  constructor(
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async push(email: string, sizes: number[]): Promise<void> {
    let position = 0;
    const advance = (): string => {
      position += 1;
      this.logger.info(`advanced to ${position}`);
      return `#${position}`;
    };
    await this.mailer.send(email, advance(), `${sizes.filter((size) => size > position * 2).length * 10 + position} left`);
  }
}
