import { BillingCycle } from './billing-cycle.js';
import type { Gateway, Invoices, Metrics, Subscription } from './billing-cycle.js';

export class EuropeanBilling extends BillingCycle {
  constructor(gateway: Gateway, invoices: Invoices, metrics: Metrics) {
    super(gateway, invoices, metrics);
  }

  protected override taxRate(subscription: Subscription): number {
    return subscription.plan.name.startsWith('edu') ? 0.07 : 0.19;
  }
}

/** Cash desks in Switzerland have no coins below five Rappen. */
export class SwissBilling extends EuropeanBilling {
  protected override taxRate(): number {
    return 0.081;
  }

  protected override round(amount: number): number {
    this.metrics.count('rounded', 1);
    return Math.round(super.round(amount) * 20) / 20;
  }
}
