import type { Stock } from './ports';
import { sortQueue } from './core/dispatch';

interface Job {
  sku: string;
  deadline: number;
  weight: number;
  done: boolean;
}

export class DispatchService {
  constructor(private readonly stock: Stock) {}

  async dispatch(jobs: Job[]): Promise<void> {
    const queue = sortQueue(jobs);
    for (const job of queue) {
      await this.stock.reserve(job.sku, job.weight);
      job.done = true;
    }
  }
}
