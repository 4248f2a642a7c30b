import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/options/default-settings.ts';
import { planWorkspace } from '../../../src/shell/pipeline.ts';
import { folderWith } from '../../support/folder.ts';

/** A project of which the tsconfig takes in TypeScript only. */
const project = {
  'package.json': {},
  'tsconfig.json': {
    compilerOptions: { strict: true, target: 'es2022', module: 'preserve', types: [] },
    include: ['src'],
  },
  'src/order-service.ts': `export interface Port {
  send(id: string, amount: number): Promise<void>;
}

export class OrderService {
  constructor(
    private readonly orders: Port,
    private readonly payments: Port,
    private readonly stock: Port,
    private readonly mailer: Port,
    private readonly audit: Port,
  ) {}

  async pay(id: string, prices: number[]): Promise<void> {
    const amount = this.toPay(prices);
    await this.orders.send(id, amount);
    await this.payments.send(id, amount);
  }

  async ship(id: string, count: number): Promise<void> {
    await this.stock.send(id, count);
    await this.mailer.send(id, count);
    await this.audit.send(id, count);
  }

  private toPay(prices: number[]): number {
    return prices.reduce((sum, price) => sum + price, 0) * 1.2 + prices.length * 3;
  }
}
`,
  'src/main.ts': `import { OrderService, type Port } from './order-service';

export const make = (port: Port) => new OrderService(port, port, port, port, port);
`,
};
const seed = `const { OrderService } = require('../src/order-service');
new OrderService(1, 2, 3, 4, 5);
`;

async function plan(files: Readonly<Record<string, string>>, settings = defaultSettings) {
  const folder = folderWith({ ...project, ...files });
  const { plan, changes } = await planWorkspace({ paths: [], cwd: folder, settings });
  const service = changes.find(({ file }) => file === join(folder, 'src/order-service.ts'))?.after ?? '';
  const splits = plan.refactorings.filter(({ transform }) => transform === 'split-orchestrator');
  return { splits, refusals: plan.refusals, service };
}

describe('JavaScript that the tsconfig does not take in', () => {
  it('goes on to build a class as before', async () => {
    const { splits, refusals, service } = await plan({ 'tools/seed.cjs': seed });
    expect(refusals).toEqual([]);
    expect(splits.map(({ edits }) => edits.map(({ file }) => file.endsWith('order-service.ts')))).not.toContain(false);
    expect(service).toContain('this.shipment = new OrderShipmentService(stock, mailer, audit);');
  });

  it('keeps a class as it is that it may build, where those who build it are to build the parts', async () => {
    const { splits, refusals } = await plan({ 'tools/seed.cjs': seed }, { ...defaultSettings, composition: 'outside' });
    expect(splits).toEqual([]);
    expect(refusals).toMatchObject([
      { code: 'site-out-of-reach', reason: expect.stringContaining('tools/seed.cjs uses OrderService') as string },
    ]);
  });

  it('leaves a private method in place that it calls', async () => {
    const { service } = await plan({ 'tools/report.mjs': 'export const report = (orders) => orders.toPay([1]);\n' });
    expect(service).toContain(`  private toPay(prices: number[]): number {
    return toPay(prices);`);
  });

  it.each([
    ['what the compiler made', 'lib/seed.js', `"use strict";\n${seed}//# sourceMappingURL=seed.js.map\n`],
    ['what only speaks of the class', 'tools/seed.mjs', '// Makes no OrderService.\nexport {};\n'],
    ['another class of that name', 'tools/seed.mjs', 'class OrderService {}\nnew OrderService();\n'],
  ])('is in nobody’s way where it is %s', async (_, file, text) => {
    const { splits, refusals, service } = await plan({ [file]: text });
    expect(refusals).toEqual([]);
    expect(splits).toHaveLength(1);
    expect(service).not.toContain('toPay(prices: number[])');
  });
});
