import type { Stock } from './ports';

interface Job {
  sku: string;
  deadline: number;
  weight: number;
  done: boolean;
}

export class DispatchService {
  constructor(private readonly stock: Stock) {}

  async dispatch(jobs: Job[]): Promise<void> {
    const queue = [...jobs].sort((a, b) => a.deadline - b.deadline || b.weight - a.weight);
    for (const job of queue) {
      await this.stock.reserve(job.sku, job.weight);
      job.done = true;
    }
  }
}
