import { checkout, type CheckoutDeps } from './checkout';
import type { Order } from './ports';

export async function run(deps: CheckoutDeps, orders: readonly Order[]): Promise<readonly string[]> {
  const sold: string[] = [];
  for (const order of orders) sold.push(await checkout(deps, order));
  return sold;
}
