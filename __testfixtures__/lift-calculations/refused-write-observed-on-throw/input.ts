import type { Logger } from './ports';
import type { Item } from './types';

interface Progress {
  watch(read: () => number): void;
}

export class SumService {
  constructor(
    private readonly progress: Progress,
    private readonly logger: Logger,
  ) {}

  watched(items: readonly Item[]): void {
    let total = 0;
    this.progress.watch(() => total);
    for (const item of items) {
      if (item.quantity < 0) throw new RangeError('negative');
      total += item.price * item.quantity;
    }
    this.logger.info(`${total}`);
  }
}
