export interface Plan {
  name: string;
  monthly: number;
  includedUnits: number;
  unitPrice: number;
}

export interface Subscription {
  id: string;
  plan: Plan;
  usage: number;
  startedAt: string;
  coupon?: { percent: number; validUntil: string };
  failures: number;
}

export interface Gateway {
  collect(id: string, amount: number): boolean;
}

export interface Invoices {
  open(id: string): { write(line: string): void; close(): void };
}

export interface Metrics {
  count(name: string, value: number): void;
}

/** What all billing runs have in common; regions and brands differ in tax and rounding. */
export abstract class BillingCycle {
  protected constructor(
    protected readonly gateway: Gateway,
    protected readonly invoices: Invoices,
    protected readonly metrics: Metrics,
  ) {}

  protected abstract taxRate(subscription: Subscription): number;

  protected round(amount: number): number {
    return Math.round(amount * 100) / 100;
  }

  bill(subscription: Subscription): string {
    const today = new Date();
    const invoice = this.invoices.open(subscription.id);
    try {
      var amount = subscription.plan.monthly;
      if (subscription.usage > subscription.plan.includedUnits) {
        var extra: number | undefined = subscription.usage - subscription.plan.includedUnits;
        amount += extra * subscription.plan.unitPrice;
      }
      if (extra !== undefined) invoice.write(`${extra} units more than included`);

      const started = new Date(subscription.startedAt);
      const months =
        (today.getUTCFullYear() - started.getUTCFullYear()) * 12 + today.getUTCMonth() - started.getUTCMonth();
      const coupon = subscription.coupon;
      if (coupon && new Date(coupon.validUntil) >= today) {
        amount -= (amount * coupon.percent) / 100;
      } else if (months >= 24) {
        amount *= 0.9;
      }
      if (amount < 0) {
        return 'credit';
      }

      const tax = this.round(amount * this.taxRate(subscription));
      const due = this.round(amount + tax);
      invoice.write(`${subscription.plan.name}: ${amount.toFixed(2)} + ${tax.toFixed(2)} tax`);
      if (due === 0) return 'free';

      let attempts = 0;
      do {
        attempts++;
        if (this.gateway.collect(subscription.id, due)) {
          subscription.failures = 0;
          return `paid ${due}`;
        }
      } while (attempts < 3 && subscription.failures < 2);

      subscription.failures += 1;
      const grace = describeGrace(subscription.failures);
      return subscription.failures >= 3 ? 'suspended' : grace;
    } finally {
      invoice.close();
      this.metrics.count('billed', amount!);
    }

    function describeGrace(failures: number): string {
      const days = 14 - failures * 5;
      return days > 5 ? `overdue, ${days} days left` : 'overdue, last reminder';
    }
  }
}
