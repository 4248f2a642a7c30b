import type { CustomerStore, Payments } from './ports';

export function createPayroll(deps: { customers: CustomerStore; payments: Payments }, rate: number) {
  /** What is over forty hours counts one and a half times. */
  function paidHours(hours: number): number {
    return hours > 40 ? 40 + (hours - 40) * 1.5 : hours;
  }

  const wageOf = (hours: number, bonus: number): number => Math.round((paidHours(hours) * rate + bonus) * 100) / 100;

  return async function pay(customerId: string, hours: number): Promise<number> {
    const customer = await deps.customers.get(customerId);
    const wage = wageOf(hours, customer.tier === 'premium' ? 100 : 0);
    await deps.payments.charge(customer.id, wage);
    return wage;
  };
}
