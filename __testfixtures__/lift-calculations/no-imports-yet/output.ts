import { calculatePoints } from './core/score';

export interface Store {
  save(name: string, points: number): Promise<void>;
}

export class ScoreService {
  constructor(private readonly store: Store) {}

  async record(name: string, hits: number, misses: number): Promise<void> {
    const points = calculatePoints(hits, misses);
    await this.store.save(name, points);
  }
}
