export type Currency = 'EUR' | 'USD' | 'JPY';

/** Keeps minor units; what is shown is derived. */
export class Money {
  constructor(
    readonly minor: bigint,
    readonly currency: Currency,
  ) {}

  get digits(): number {
    return this.currency === 'JPY' ? 0 : 2;
  }

  toString(): string {
    const factor = 10n ** BigInt(this.digits);
    const whole = this.minor / factor;
    const rest = this.minor % factor;
    return `${whole}${this.digits > 0 ? `.${String(rest).padStart(this.digits, '0')}` : ''} ${this.currency}`;
  }
}

export interface Wallet {
  owner: string;
  balances: Map<Currency, Money>;
  limits?: { daily?: bigint };
}
