import { Money } from './wallet.js';
import type { Currency, Wallet } from './wallet.js';

export interface Quotes {
  rate(from: Currency, to: Currency): Promise<{ rate: number; spread: number; stale?: boolean }>;
}

export interface Wallets {
  open(owner: string): Promise<Wallet>;
  commit(wallet: Wallet, note: string): Promise<void>;
}

export interface Compliance {
  report(owner: string, amount: string): Promise<void>;
}

export type ExchangeResult =
  | { readonly ok: true; readonly received: Money; readonly fee: Money }
  | { readonly ok: false; readonly error: 'limit' | 'balance' | 'stale' | 'amount'; readonly detail?: string };

const failure = (error: Extract<ExchangeResult, { ok: false }>['error'], detail?: string): ExchangeResult =>
  detail === undefined ? { ok: false, error } : { ok: false, error, detail };

export class ExchangeInteractor {
  constructor(
    private readonly quotes: Quotes,
    private readonly wallets: Wallets,
    private readonly compliance: Compliance,
  ) {}

  public async exchange(owner: string, amount: Money, to: Currency, spentToday = 0n): Promise<ExchangeResult> {
    if (amount.minor <= 0n || amount.currency === to) {
      return failure('amount', `${amount}`);
    }
    const wallet = await this.wallets.open(owner);
    const balance = wallet.balances.get(amount.currency);
    if (balance === undefined || balance.minor < amount.minor) {
      const short = amount.minor - (balance?.minor ?? 0n);
      return failure('balance', `${new Money(short, amount.currency)} short`);
    }
    const daily = wallet.limits?.daily;
    if (daily !== undefined && spentToday + amount.minor > daily && spentToday > 0n) {
      return failure('limit');
    }

    let quote = await this.quotes.rate(amount.currency, to);
    if (quote.stale) {
      quote = await this.quotes.rate(amount.currency, to);
      if (quote.stale && amount.minor > 100_000n) return failure('stale');
    }

    // Small amounts pay a fee of at least one unit, large ones half of the usual spread.
    const large = amount.minor >= 500_000n;
    const percent = quote.spread * (large ? 0.5 : 1) + (quote.stale ? 0.3 : 0);
    const feeMinor = BigInt(Math.round(Number(amount.minor) * (percent / 100)));
    const fee = new Money(feeMinor > 1n ? feeMinor : 1n, amount.currency);
    const scale = 10 ** ((to === 'JPY' ? 0 : 2) - amount.digits);
    const received = new Money(BigInt(Math.floor(Number(amount.minor - fee.minor) * quote.rate * scale)), to);

    const before = wallet.balances.get(to)?.minor ?? 0n;
    wallet.balances.set(amount.currency, new Money(balance.minor - amount.minor, amount.currency));
    wallet.balances.set(to, new Money(before + received.minor, to));

    const [sold, bought] = [String(amount), received + ''];
    if (large || (spentToday + amount.minor >= 500_000n && amount.currency !== 'JPY')) {
      await this.compliance.report(owner, `${sold} -> ${bought}`);
    }
    await this.wallets.commit(wallet, `${sold} -> ${bought}, fee ${fee}`);
    return { ok: true, received, fee };
  }
}
