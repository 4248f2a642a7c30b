import { checkIfStale } from './core/session';

export interface Sessions {
  touch(id: string): Promise<void>;
}

export class SessionService {
  constructor(private readonly sessions: Sessions) {}

  async refresh(id: string, updatedAt: Date, days: number): Promise<void> {
    const isStale = checkIfStale(new Date(), days, updatedAt);
    if (isStale) await this.sessions.touch(id);
  }
}
