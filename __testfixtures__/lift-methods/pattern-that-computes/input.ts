export class FeeService {
  private readonly rate = 4;

  constructor(private readonly store: { save(fee: number): Promise<void> }) {}

  async charge(amount: number, options: { rate?: number }): Promise<void> {
    await this.store.save(this.feeOf(amount, options));
  }

  private feeOf(amount: number, { rate = this.rate }: { rate?: number }): number {
    return amount * rate + 3;
  }
}
