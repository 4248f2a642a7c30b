export interface Store {
  save(name: string, points: number): Promise<void>;
}

export class ScoreService {
  constructor(private readonly store: Store) {}

  async record(name: string, hits: number, misses: number): Promise<void> {
    const points = Math.max(0, hits * 10 - misses * 3) + (misses === 0 && hits > 5 ? 50 : 0);
    await this.store.save(name, points);
  }
}
