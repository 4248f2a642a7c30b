import type { Store } from './ports';

export class NumberService {
  constructor(private readonly store: Store<number>) {}

  async add(total: number, days: number): Promise<void> {
    const amount = total * days + days * days;
    await this.store.save(amount);
  }
}

export class BigService {
  constructor(private readonly store: Store<bigint>) {}

  async add(total: bigint, days: bigint): Promise<void> {
    const amount = total * days + days * days;
    await this.store.save(amount);
  }
}
