import { buildResetCounts } from './core/attempt';

export class AttemptService {
  constructor(private readonly store: { save(attempts: Attempts): Promise<void> }) {}

  async count(user: { perMinute?: number; perDay?: number }, seconds: number, hours: number): Promise<void> {
    const resetCounts = buildResetCounts(user, seconds, hours);

    await this.store.save(resetCounts);
  }
}

export interface Attempts {
  perMinute: number;
  perDay: number;
}
