export interface Pledge {
  id: string;
  kind: 'watch' | 'ring' | 'tool';
  value: number;
  weight: number;
}

export interface Account {
  id: string;
  open: { debt: number; pledges: number };
}

export interface Rates {
  gold(): Promise<number>;
  /** Books interest on the account, and says how much. */
  accrue(account: Account): number;
}

export interface Ledger {
  save(id: string, amount: number): Promise<void>;
  note(text: string): void;
}

/** Counts how often it was looked at, as its makers do. */
export class Scales {
  private uses = 0;

  get drift(): number {
    this.uses += 1;
    return this.uses * 0.25;
  }
}

export class PawnShopService {
  private limit = 40;

  constructor(
    private readonly rates: Rates,
    private readonly ledger: Ledger,
    private readonly scales: Scales,
  ) {}

  /** The debt is read behind the booking that raises it. */
  async settle(account: Account, open: Account['open'], rate: number): Promise<number> {
    const due = this.rates.accrue(account) * 2 + open.debt * rate;
    await this.ledger.save(account.id, due);
    return due;
  }

  /** Fetches the rate while the pledge is weighed. */
  async appraise(pledge: Pledge): Promise<number> {
    const pending = this.rates.gold();
    this.ledger.note(pledge.id);
    const worth = (await pending) * pledge.weight * 0.9 - 5;
    return worth;
  }

  /** Two readings of the scales are two readings. */
  weigh(pledge: Pledge): number {
    this.ledger.note('weighing');
    const error = (this.scales.drift * 3 + this.scales.drift * 5) * pledge.weight;
    this.ledger.note(`error ${error}`);
    return error;
  }

  /** The step that failed is part of the message. */
  async lend(pledge: Pledge, wanted: number): Promise<number> {
    let granted = 0;
    try {
      granted = pledge.value * 0.5 + 1;
      if (granted < wanted) throw new Error('too little');
      granted = granted - wanted * 0.1;
      await this.ledger.save(pledge.id, granted);
    } catch {
      this.ledger.note(`stopped at ${granted}`);
    }
    return granted;
  }

  /** Each pledge is compared with the one before. */
  rank(pledges: readonly Pledge[]): void {
    for (const pledge of pledges) {
      const distance = (last ?? 0) * 2 + pledge.value;
      var last: number | undefined = distance > 30 ? distance * 0.5 : pledge.weight - 2;
      this.ledger.note(`${pledge.id} ${distance}`);
    }
  }

  /** The fee asks for the total as it is by then. */
  extend(pledge: Pledge, days: number): number {
    let total = pledge.value * 2;
    const fee = (share: number): number => total * share;
    this.ledger.note(pledge.id);
    if (days > 30) {
      total = total + days * 2;
      if (fee(0.1) > 30) total = total - days * 0.5;
    }
    return total;
  }

  /** Who gives no reason pays more. */
  redeem(debt: number, _reason?: string): number {
    this.ledger.note('redeemed');
    const price = arguments.length * 3 + debt > 14 ? debt * 2 : debt + 5;
    return price;
  }

  /** The clock is looked at for valuable pledges only. */
  isOverdue(pledge: Pledge, until: number): boolean {
    this.ledger.note(pledge.id);
    const overdue = pledge.value > 20 && Date.now() > until + pledge.weight * 3600;
    return overdue;
  }

  /** The offer that is handed out follows the limit of the house. */
  offer(pledge: Pledge, factor: number): number {
    const terms = { most: (asked: number): number => (asked * factor > this.limit ? this.limit * 2 : asked) };
    this.limit = pledge.value;
    return terms.most(pledge.weight);
  }

  /** Revaluing changes the pledge in the middle of the sum. */
  revalue(pledge: Pledge, factor: number): number {
    this.ledger.note('revalued');
    const sum = (pledge.value = pledge.value * factor + 1) * 2 + pledge.weight * factor;
    return sum;
  }

  /** Nothing here stands in the way. */
  isWelcome(account: Account, pledge: Pledge): boolean {
    this.ledger.note(account.id);
    const welcome = account.open.debt < 500 && account.open.pledges < 4 && pledge.value > 5;
    return welcome;
  }

  premium(pledge: Pledge, days: number): number {
    const base = pledge.value * 0.02 * days;
    return pledge.weight > 10 ? base + 4 : base;
  }

  /** Each branch has its own premium. */
  quote(pledge: Pledge, days: number): number {
    this.ledger.note('quote');
    const quoted = this.premium(pledge, days) * 2 + pledge.weight * 0.1;
    this.ledger.note(`quoted ${quoted}`);
    return quoted;
  }
}

export class HarbourBranch extends PawnShopService {
  override premium(pledge: Pledge): number {
    return pledge.value;
  }
}
