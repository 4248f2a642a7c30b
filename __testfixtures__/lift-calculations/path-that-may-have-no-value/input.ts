interface Config {
  readonly limits: { readonly minimum: number };
}

interface Row {
  readonly price: number;
}

export class FeeService {
  private config!: Config;

  constructor(private readonly store: { save(fee: number): Promise<void> }) {}

  async start(config: Config): Promise<void> {
    this.config = config;
    await this.store.save(0);
  }

  async charge(amount: number, rows: Map<string, Row>, key: string): Promise<void> {
    if (amount > 10 && this.config.limits.minimum > 3) {
      await this.store.save(1);
    }
    const row = rows.get(key)!;
    const fee = amount > 2 ? row.price * 3 : amount * 2 + 1;
    await this.store.save(fee);
  }
}
