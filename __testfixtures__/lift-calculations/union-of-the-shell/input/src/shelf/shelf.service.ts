import type { Logger } from '../ports';
import type { AccessStore } from './access';

export class ShelfService {
  constructor(
    private readonly accessStore: AccessStore,
    private readonly logger: Logger,
  ) {}

  async list(reader: string, shelves: readonly string[]): Promise<readonly string[]> {
    const access = await this.accessStore.accessOf(reader);
    this.logger.info(reader);
    const visible =
      access.mode === 'all' ? shelves.slice(0, 50) : shelves.filter((each) => access.shelves.includes(each));
    this.logger.info('listed');
    return visible;
  }
}
