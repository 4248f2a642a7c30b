import type { Store } from './ports';
import { calculateAmount } from './core/number';
import { calculateBigAmount } from './core/big';

export class NumberService {
  constructor(private readonly store: Store<number>) {}

  async add(total: number, days: number): Promise<void> {
    const amount = calculateAmount(total, days);
    await this.store.save(amount);
  }
}

export class BigService {
  constructor(private readonly store: Store<bigint>) {}

  async add(total: bigint, days: bigint): Promise<void> {
    const amount = calculateBigAmount(total, days);
    await this.store.save(amount);
  }
}
