import type { Logger } from '../ports';
import { chooseVisible } from '../core/shelf';
import type { AccessStore } from './access';

export class ShelfService {
  constructor(
    private readonly accessStore: AccessStore,
    private readonly logger: Logger,
  ) {}

  async list(reader: string, shelves: readonly string[]): Promise<readonly string[]> {
    const access = await this.accessStore.accessOf(reader);
    this.logger.info(reader);
    const visible = chooseVisible(access, shelves);
    this.logger.info('listed');
    return visible;
  }
}
