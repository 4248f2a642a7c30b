import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan, service, shop, strict, types } from '../../support/plan.ts';

/** The orchestrator takes its types from another package of the repository. */
const orders = service.replace('./types', '@acme/types');
const node = { strict: true, target: 'es2022', module: 'nodenext', types: [] };

/** Two packages that know each other by name, as an install links them. */
function linkedPackages(folder: string) {
  const packageOf = (name: string) => `${folder}/${name}`;
  return {
    files: {
      [`${packageOf('types')}/package.json`]: { name: '@acme/types', type: 'module', exports: './src/index.ts' },
      [`${packageOf('types')}/tsconfig.json`]: { compilerOptions: node, include: ['src'] },
      [`${packageOf('types')}/src/index.ts`]: types,
      [`${packageOf('orders')}/package.json`]: { name: '@acme/orders', type: 'module' },
      [`${packageOf('orders')}/tsconfig.json`]: {
        compilerOptions: node,
        include: ['src'],
        references: [{ path: '../types' }],
      },
      [`${packageOf('orders')}/src/checkout-service.ts`]: orders,
    },
    changed: [`${packageOf('orders')}/src/checkout-service.ts`, `${packageOf('orders')}/src/core/checkout.ts`],
  };
}

describe('a repository of', () => {
  it.each([
    ['npm or yarn workspaces', 'packages', { 'package.json': { private: true, workspaces: ['packages/*'] } }],
    ['pnpm workspaces', 'packages', { 'package.json': {}, 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n' }],
    ['Turborepo', 'apps', { 'package.json': { workspaces: ['apps/*'] }, 'turbo.json': { tasks: { build: {} } } }],
    ['Lerna', 'modules', { 'package.json': {}, 'lerna.json': { packages: ['modules/*'], version: 'independent' } }],
    ['TypeScript projects', 'projects', { 'tsconfig.json': { files: [], references: [{ path: 'projects/orders' }] } }],
  ])('%s has a core in each package', async (_, folder, root) => {
    const { files, changed } = linkedPackages(folder);
    const links = { 'node_modules/@acme/types': `../../${folder}/types` };
    const planned = await plan({ ...root, ...files }, { links });
    expect(planned.result.problems).toEqual([]);
    expect(planned.changed).toEqual(changed);
    const [text, core] = planned.result.changes.map(({ after }) => after);
    expect(text).toContain("from './core/checkout.js';");
    expect(core).not.toContain("from '.");
  });

  it('Nx has a core in each library, though only the root has a package.json', async () => {
    const library = { extends: '../../tsconfig.base.json', files: [], references: [{ path: './tsconfig.lib.json' }] };
    const sources = { extends: './tsconfig.json', files: null, include: ['src/**/*.ts'], exclude: ['**/*.spec.ts'] };
    const { changed, result } = await plan({
      'package.json': {},
      'nx.json': {},
      'tsconfig.base.json': {
        compilerOptions: {
          ...strict.compilerOptions,
          baseUrl: '.',
          paths: { '@acme/types': ['libs/types/src/index.ts'] },
        },
      },
      'libs/orders/tsconfig.json': library,
      'libs/orders/tsconfig.lib.json': sources,
      'libs/orders/src/checkout-service.ts': orders,
      'libs/types/tsconfig.json': library,
      'libs/types/tsconfig.lib.json': sources,
      'libs/types/src/index.ts': types,
    });
    expect(result.problems).toEqual([]);
    expect(changed).toEqual(['libs/orders/src/checkout-service.ts', 'libs/orders/src/core/checkout.ts']);
  });

  it('Nx has one in each project, whatever the tsconfig takes in', async () => {
    const { changed, result } = await plan({
      'package.json': {},
      'nx.json': {},
      'tsconfig.json': strict,
      'apps/orders/project.json': { name: 'orders', sourceRoot: 'apps/orders/src', projectType: 'application' },
      'apps/orders/src/checkout-service.ts': service,
      'apps/orders/src/types.ts': types,
    });
    expect(result.problems).toEqual([]);
    expect(changed).toEqual(['apps/orders/src/checkout-service.ts', 'apps/orders/src/core/checkout.ts']);
  });
});

describe('a class that another package builds', () => {
  const stock = `export interface Port { call(count: number): Promise<number> }
export class StockService {
  constructor(
    private readonly shelves: Port,
    private readonly labels: Port,
    private readonly carriers: Port,
    private readonly parcels: Port,
    private readonly receipts: Port,
  ) {}

  async reserve(count: number): Promise<void> {
    await this.labels.call(await this.shelves.call(count));
  }

  async ship(count: number): Promise<void> {
    await this.receipts.call(await this.parcels.call(await this.carriers.call(count)));
  }
}
`;
  const root = `import { StockService, type Port } from '@acme/stock';
export function wire(port: Port): StockService {
  return new StockService(port, port, port, port, port);
}
`;
  const tsconfig = { compilerOptions: node, include: ['src'] };
  const files = {
    'package.json': { workspaces: ['packages/*'] },
    'packages/stock/package.json': { name: '@acme/stock', type: 'module', exports: './src/index.ts' },
    'packages/stock/tsconfig.json': tsconfig,
    'packages/stock/src/index.ts': stock,
    'packages/shop/package.json': { name: '@acme/shop', type: 'module' },
    'packages/shop/tsconfig.json': { ...tsconfig, references: [{ path: '../stock' }] },
    'packages/shop/src/root.ts': root,
  };

  it('is split, and built through its factory over there', async () => {
    const { changed, result } = await plan(files, { links: { 'node_modules/@acme/stock': '../../packages/stock' } });
    expect(changed).toEqual([
      'packages/shop/src/root.ts',
      'packages/stock/src/index.ts',
      'packages/stock/src/stock-shipment-service.ts',
    ]);
    expect(result.changes[0]?.after).toBe(
      `import { StockService, type Port, createStockService } from '@acme/stock';
export function wire(port: Port): StockService {
  return createStockService(port, port, port, port, port);
}
`,
    );
  });
});

describe('symbolic links', () => {
  const { 'src/types.ts': ports, 'src/checkout-service.ts': text, ...root } = shop;

  it.each([[[]], [['src']], [['shared/lib']]])('%j: a linked folder of sources keeps one name', async (paths) => {
    const files = { ...root, 'shared/lib/types.ts': ports, 'shared/lib/checkout-service.ts': text };
    const { changed, result } = await plan(files, { paths, links: { src: 'shared/lib' } });
    expect(changed).toEqual(['shared/lib/checkout-service.ts', 'shared/lib/core/checkout.ts']);
    const [service, core] = result.changes.map(({ after }) => after);
    expect(service).toContain("from './core/checkout';");
    expect(core).toContain("from '../types';");
  });

  it('a file that can be reached on two ways is changed once', async () => {
    const { changed } = await plan(shop, { links: { 'src/again': '.', again: 'src' } });
    expect(changed).toEqual(['src/checkout-service.ts', 'src/core/checkout.ts']);
  });

  it('a link that leads nowhere, or in a circle, is passed over', async () => {
    const { changed } = await plan(shop, { links: { 'src/gone.ts': 'nowhere.ts', 'src/round': 'round' } });
    expect(changed).toEqual(['src/checkout-service.ts', 'src/core/checkout.ts']);
  });
});

describe('where a name differs in nothing but its case', () => {
  it('the folder and the module that are there are added to', async () => {
    const existing = 'export function isFree(total: number): boolean {\n  return total === 0;\n}\n';
    const { changed, result } = await plan({ ...shop, 'src/Core/Checkout.ts': existing });
    expect(changed).toEqual(['src/Core/Checkout.ts', 'src/checkout-service.ts']);
    expect(result.changes[0]?.after).toContain(existing);
    expect(result.changes[1]?.after).toContain("from './Core/Checkout';");
  });
});

it('JavaScript is read with its jsconfig.json: what an alias stands for is known', async () => {
  const pay = `import { rateOf } from '@/rates';
import { ledger } from '@/ledger';

export async function pay(order) {
  const price = order.total * rateOf(order.country) + (order.express ? 15 : 5);
  await ledger.save(order.id, price);
}
`;
  const files = {
    'package.json': { type: 'module' },
    'src/pay.js': pay,
    'src/rates.js': "export function rateOf(country) {\n  return country === 'NO' ? 1.25 : 1.19;\n}\n",
    'src/ledger.js': 'export const ledger = { async save(id, price) { console.log(id, price); } };\n',
  };
  expect((await plan(files)).changed).toEqual([]);
  const jsconfig = { compilerOptions: { module: 'preserve', paths: { '@/*': ['./src/*'] } }, include: ['src'] };
  const { changed, result } = await plan({ ...files, 'jsconfig.json': jsconfig });
  expect(changed).toEqual(['src/core/pay.js', 'src/pay.js']);
  expect(result.changes[0]?.after).toContain("from '@/rates'");
});

it('a minified file is left alone, and named', async () => {
  const compilerOptions = { ...strict.compilerOptions, allowJs: true };
  const line = 'class A{constructor(b){this.b=b}async c(d){if(d>3&&d<9)throw new Error("x");await this.b.e(d*2+1)}}';
  const minified = Array.from({ length: 400 }, (_, index) => line.replace('A', `A${index}`)).join('');
  const files = { ...shop, 'tsconfig.json': { ...strict, compilerOptions }, 'src/vendor.js': `${minified}\n` };
  const { folder, changed, result } = await plan(files);
  expect(changed).toEqual(['src/checkout-service.ts', 'src/core/checkout.ts']);
  expect(result.problems).toMatchObject([{ code: 'minified-left-alone', file: join(folder, 'src/vendor.js') }]);
});

it('a class of 20,000 lines is read in seconds', { timeout: 60_000 }, async () => {
  const operation = service.slice(service.indexOf('  async checkout'), service.lastIndexOf('}'));
  const idle = Array.from(
    { length: 2_000 },
    (_, index) => `
  async step${index}(email: string): Promise<void> {
    await this.mailer.send(email, 'step ${index}');
    await this.mailer.send(email, 'done ${index}');

    await this.mailer.send(email, 'over ${index}');
    // Somebody wanted to come back here.

    await this.mailer.send(email, 'end ${index}');
  }
`,
  );
  const long = service.replace(operation, `${operation}${idle.join('')}`);
  expect(long.split('\n').length).toBeGreaterThan(20_000);
  const { changed } = await plan({ ...shop, 'src/checkout-service.ts': long });
  expect(changed).toEqual(['src/checkout-service.ts', 'src/core/checkout.ts']);
});
