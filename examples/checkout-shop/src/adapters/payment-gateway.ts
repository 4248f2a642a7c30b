import type { PaymentResult } from '../types.js';

export interface ChargeOptions {
  /** Asks the bank again even though it has just declined the card. */
  force?: boolean;
}

/** Stands in for the payment provider: cards are charged up to their limit, unknown cards are refused. */
export class PaymentGateway {
  readonly charges: { card: string; amount: number; force: boolean }[] = [];
  private readonly limits: Map<string, number>;

  constructor(limits: Record<string, number> = {}) {
    this.limits = new Map(Object.entries(limits));
  }

  async charge(card: string, amount: number, options: ChargeOptions = {}): Promise<PaymentResult> {
    const force = options.force ?? false;
    this.charges.push({ card, amount, force });

    const limit = this.limits.get(card);
    if (limit === undefined) {
      return { success: false, reason: 'card unknown' };
    }
    if (amount > limit && !force) {
      return { success: false, reason: 'card declined by issuer' };
    }
    return { success: true, id: `payment-${this.charges.length}` };
  }
}
