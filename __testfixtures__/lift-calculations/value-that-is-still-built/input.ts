export class AttemptService {
  constructor(private readonly store: { save(attempts: Attempts): Promise<void> }) {}

  async count(user: { perMinute?: number; perDay?: number }, seconds: number, hours: number): Promise<void> {
    const resetCounts: Attempts = {
      perMinute: user.perMinute ?? 0,
      perDay: user.perDay ?? 0,
    };

    resetCounts.perMinute = seconds < 60 ? resetCounts.perMinute + 1 : 1;
    resetCounts.perDay = hours < 24 ? resetCounts.perDay + 1 : 1;

    await this.store.save(resetCounts);
  }
}

export interface Attempts {
  perMinute: number;
  perDay: number;
}
