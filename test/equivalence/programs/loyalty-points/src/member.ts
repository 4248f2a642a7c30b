export type Level = 'blue' | 'silver' | 'gold';

export interface Purchase {
  amount: number;
  category: 'food' | 'fuel' | 'gift-card' | 'other';
  partner?: string;
}

/** A row of the member table; what belongs to it is fetched when it is looked at. */
export class Member {
  points = 0;
  level: Level = 'blue';

  constructor(
    readonly id: string,
    private readonly fetch: (relation: string) => number,
  ) {}

  get yearlySpend(): number {
    return this.fetch(`${this.id}/spend`);
  }

  get isNew(): boolean {
    return this.points === 0;
  }
}
