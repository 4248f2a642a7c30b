import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const ports = `export interface Store { save(id: string, total: number): Promise<void> }
export interface Logger { info(message: string): void }
`;

function lifted(members: string, fields = 'private readonly store: Store, private readonly rate: number', more = {}) {
  const service = `import type { Logger, Store } from './ports';

export class BillService {
  constructor(${fields}) {}

${members}
}
`;
  const file = '/project/src/bill-service.ts';
  const { files, refusals } = lift({
    files: { '/project/src/ports.ts': ports, [file]: service, ...more },
    targets: [file],
  });
  return { shell: files[file] ?? '', core: files['/project/src/core/bill.ts'] ?? '', refusals };
}

const withTax = `  private withTax(net: number): number {
    return Math.round(net * (1 + this.rate) * 100) / 100;
  }`;

describe('a region that calls a method which reads fields', () => {
  it('takes the fields as parameters and hands them on', () => {
    const { shell, core } = lifted(`  async bill(id: string, hours: number): Promise<void> {
    const total = hours > 40 ? this.withTax(hours * 90) : this.withTax(hours * 100 + 25);
    await this.store.save(id, total);
  }

${withTax}`);
    expect(shell).toContain('const total = calculateTotal(hours, this.rate);');
    expect(core).toContain('return hours > 40 ? withTax(hours * 90, rate) : withTax(hours * 100 + 25, rate);');
    expect(core).toContain('export function withTax(net: number, rate: number): number {');
    expect(shell).not.toContain('private withTax');
  });

  it('shares the parameter with what the region reads itself', () => {
    const { shell, core } = lifted(`  async bill(id: string, hours: number): Promise<void> {
    const total = this.rate > 0.5 ? hours * 90 : this.withTax(hours * 100 + 25);
    await this.store.save(id, total);
  }

${withTax}`);
    expect(shell).toContain('const total = calculateTotal(this.rate, hours);');
    expect(core).toContain('return rate > 0.5 ? hours * 90 : withTax(hours * 100 + 25, rate);');
  });

  it('stays where the call is made later, and the field may have changed by then', () => {
    const { core } = lifted(
      `  priceOf(hours: number): () => number {
    const base = hours > 40 ? hours * 90 : hours * 100 + 25;
    return () => this.withTax(base);
  }

  async bill(id: string): Promise<void> {
    this.rate += 1;
    await this.store.save(id, this.withTax(3));
  }

${withTax}`,
      'private readonly store: Store, private rate: number',
    );
    expect(core).not.toContain('() => withTax');
  });
});

describe('the calls of a method that moves', () => {
  it('are broken where the fields make them too long', () => {
    const { shell } = lifted(`  async bill(identifier: string, hoursOfThisMonth: number): Promise<void> {
    await this.store.save(identifier, this.withTax(hoursOfThisMonth));
  }

  async billTwice(identifier: string, hoursOfThisMonth: number, hoursOfLastMonth: number): Promise<void> {
    const total = hoursOfThisMonth + hoursOfLastMonth + this.withTax(hoursOfThisMonth);
    await this.store.save(identifier, total);
    if (this.isLarge(hoursOfThisMonth, hoursOfLastMonth)) await this.store.save(identifier, 0);
  }

  private isLarge(hoursOfThisMonth: number, hoursOfLastMonth: number): boolean {
    return hoursOfThisMonth * this.rate > 100 || hoursOfLastMonth * this.rate > 1000;
  }

${withTax}`);
    expect(shell).toContain('save(identifier, withTax(hoursOfThisMonth, this.rate));');
    expect(shell).toContain('isLarge(hoursOfThisMonth, hoursOfLastMonth, this.rate)');
  });

  it('hand the field over before what they may leave out', () => {
    const { shell, core } = lifted(`  async bill(id: string, hours: number): Promise<void> {
    await this.store.save(id, this.price(hours));
    await this.store.save(id, this.price(hours, 2, 3));
  }

  private price(hours: number, ...factors: number[]): number {
    return factors.reduce((sum, factor) => sum * factor, hours * this.rate);
  }`);
    expect(shell).toContain('price(hours, this.rate)');
    expect(shell).toContain('price(hours, this.rate, 2, 3)');
    expect(core).toMatch(
      /export function price\(\s*hours: number,\s*rate: number,\s*\.\.\.factors: number\[\]\s*\): number \{/,
    );
  });

  it('stay where a test spies on the method, and the core does not go past it', () => {
    const { shell, core } = lifted(
      `  async bill(id: string, hours: number): Promise<void> {
    const total = hours > 40 ? this.withTax(hours * 90) : hours * 100 + 25;
    await this.store.save(id, total);
  }

${withTax}`,
      undefined,
      { '/project/src/spy.ts': `export const spied = { method: 'withTax' };\n` },
    );
    expect(shell).toContain('return withTax(net, this.rate);');
    expect(shell).toContain('this.withTax(hours * 90)');
    expect(core).not.toContain('withTax(hours');
  });
});

describe('members that stay as delegates', () => {
  it('getters hand over what they read', () => {
    const { shell, core } = lifted(
      `  get average(): number {
    return this.totals.reduce((sum, each) => sum + each, 0) / this.totals.length;
  }

  async bill(id: string): Promise<void> {
    await this.store.save(id, this.average);
  }`,
      'private readonly store: Store, private totals: number[]',
    );
    expect(shell).toContain('return calculateAverage(this.totals);');
    expect(core).toContain('export function calculateAverage(totals: readonly number[]): number {');
  });

  it('are private methods that are detached', () => {
    const { shell } = lifted(`  async bill(id: string): Promise<void> {
    const price = this.withTax.bind(this);
    await this.store.save(id, price(3));
  }

${withTax}`);
    expect(shell).toContain('return withTax(net, this.rate);');
  });
});

describe('the comments among the arguments of a call', () => {
  const feeOfOrder = `  private feeOfOrder(amount: number, discount: number): number {
    if (discount > 3) return amount * this.baseRateOfTheShop - discount;
    return Math.min(amount * this.baseRateOfTheShop + 1, this.maximumOfTheShop);
  }`;
  const fields =
    'private readonly store: Store,\n    private readonly baseRateOfTheShop: number,\n    private readonly maximumOfTheShop: number';

  it('stay with them where the call is broken over lines', () => {
    const { shell, core } = lifted(
      `  async fee(id: string, orderAmount: number, discountOfCustomer: number): Promise<void> {
    const fee = this.feeOfOrder(/* gross, EUR */ orderAmount, /* in cents */ discountOfCustomer /* the end */);
    await this.store.save(id, fee);
  }

${feeOfOrder}`,
      fields,
    );
    expect(core).toContain('export function feeOfOrder(');
    expect(shell).toContain(`    const fee = feeOfOrder(
      /* gross, EUR */ orderAmount,
      /* in cents */ discountOfCustomer /* the end */,
      this.baseRateOfTheShop,
      this.maximumOfTheShop,
    );
`);
  });

  it('stay with them on one line', () => {
    const { shell } = lifted(
      `  async fee(id: string, a: number): Promise<void> {
    const fee = this.withTax(a /* EUR */);
    await this.store.save(id, fee);
  }

${withTax}`,
    );
    expect(shell).toContain('    const fee = withTax(a /* EUR */, this.rate);\n');
  });

  it('leave no line breaks behind where the condition around them is lifted as well', () => {
    const { shell } = lifted(
      `  async fee(id: string, orderAmount: number, discountOfCustomer: number): Promise<void> {
    if (
      this.feeOfOrder(orderAmount * 2, discountOfCustomer) > 3 &&
      orderAmount < 4000 - discountOfCustomer &&
      orderAmount % 12 !== discountOfCustomer % 12
    ) {
      await this.mailer.send(id, orderAmount);
    }
  }

${feeOfOrder}`,
      fields.replace('store: Store', 'mailer: { send(id: string, total: number): Promise<void> }'),
    );
    expect(shell).toContain(`    if (
      shouldSendMail({
        orderAmount,
        discountOfCustomer,
        baseRateOfTheShop: this.baseRateOfTheShop,
        maximumOfTheShop: this.maximumOfTheShop,
      })
    ) {
      await this.mailer.send(id, orderAmount);
`);
  });
});
