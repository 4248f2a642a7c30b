export interface Sessions {
  touch(id: string): Promise<void>;
}

export class SessionService {
  constructor(private readonly sessions: Sessions) {}

  async refresh(id: string, updatedAt: Date, days: number): Promise<void> {
    const cutoff = new Date();
    cutoff.setDate(cutoff.getDate() - Math.floor(days / 2));
    const isStale = updatedAt < cutoff && days > 7;
    if (isStale) await this.sessions.touch(id);
  }
}
