import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transformNames } from '../../src/core/model/transform-name.ts';
import type { TransformName } from '../../src/core/model/transform-name.ts';

const root = new URL('../../', import.meta.url).pathname;
const jscodeshift = createRequire(import.meta.url).resolve('jscodeshift/bin/jscodeshift.js');

const before = `export interface Item {
  name: string;
  price: number;
  quantity: number;
}

export interface Store {
  save(items: Item[], total: number): Promise<void>;
}

export interface Clerk {
  notify(message: string): void;
}

export class CartService {
  constructor(
    private readonly store: Store,
    private readonly clerk: Clerk,
  ) {}

  async place(items: Item[], isGift: boolean): Promise<void> {
    if (items.length === 0) {
      throw new Error('Cart is empty');
    }
    if (items.length > 10) {
      throw new Error('Cart limit exceeded');
    }
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    await this.store.save(items, this.deposit(total));
    if (total > 1000 && items.length < 5 && !isGift) {
      this.clerk.notify('A large order');
    }
  }

  private deposit(amount: number): number {
    return Math.round(amount * 100) % 5 === 0 ? amount : Math.ceil(amount * 20) / 20;
  }
}
`;

/** What each transform makes of it, as the text that goes and the text that comes, in the class and at the end. */
const expected: Record<
  Exclude<TransformName, 'split-orchestrator'>,
  { gone: string; call: string; also?: [string, string]; added: string }
> = {
  'lift-calculations': {
    gone: '    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);\n',
    call: '    const total = calculateTotal(items);\n',
    also: ['Math.round(amount * 100) % 5 === 0 ? amount : Math.ceil(amount * 20) / 20', 'calculateDeposit(amount)'],
    added: `
export function calculateTotal(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}

export function calculateDeposit(amount: number): number {
  return Math.round(amount * 100) % 5 === 0 ? amount : Math.ceil(amount * 20) / 20;
}
`,
  },
  'lift-predicates': {
    gone: '    if (total > 1000 && items.length < 5 && !isGift) {\n',
    call: '    if (shouldNotifyClerk(total, items, isGift)) {\n',
    added: `
export function shouldNotifyClerk(total: number, items: readonly Item[], isGift: boolean): boolean {
  return total > 1000 && items.length < 5 && !isGift;
}
`,
  },
  'lift-validations': {
    gone: `    if (items.length === 0) {
      throw new Error('Cart is empty');
    }
    if (items.length > 10) {
      throw new Error('Cart limit exceeded');
    }
`,
    call: '    validateCart(items);\n',
    added: `
export function validateCart(items: readonly Item[]): void {
  if (items.length === 0) {
    throw new Error('Cart is empty');
  }
  if (items.length > 10) {
    throw new Error('Cart limit exceeded');
  }
}
`,
  },
  'lift-methods': {
    gone: `  }

  private deposit(amount: number): number {
    return Math.round(amount * 100) % 5 === 0 ? amount : Math.ceil(amount * 20) / 20;
  }
`,
    call: '  }\n',
    also: ['this.deposit(total)', 'deposit(total)'],
    added: `
export function deposit(amount: number): number {
  return Math.round(amount * 100) % 5 === 0 ? amount : Math.ceil(amount * 20) / 20;
}
`,
  },
};

let folder: string;

beforeAll(() => {
  if (!existsSync(join(root, 'dist/transforms')))
    throw new Error('run `npm run build` first: these tests use the build');
  folder = mkdtempSync(join(tmpdir(), 'fcis-jscodeshift-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ofOneFile = transformNames.filter((name) => name !== 'split-orchestrator');

describe.each(ofOneFile)('%s under stock jscodeshift', (name) => {
  const { gone, call, also, added } = expected[name];
  const after = before.replace(gone, call).replace(...(also ?? ['', ''])) + added;

  // Babel is jscodeshift's default; without it everything is loaded as it is, whichever transform it is.
  it.each(name === 'lift-methods' ? ['--babel', '--no-babel'] : ['--babel'])('writes the file, with %s', (babel) => {
    const file = join(folder, `${name}${babel}.ts`);
    writeFileSync(file, before);
    const transform = join(root, `dist/transforms/${name}.js`);
    const args = ['--run-in-band', '--parser=ts', '--extensions=ts', babel, '-t', transform, file];
    const output = execFileSync(process.execPath, [jscodeshift, ...args], { encoding: 'utf8' });
    expect(output).toContain('1 ok');
    expect(readFileSync(file, 'utf8')).toBe(after);
  });

  it('does nothing to its own output, as its test utilities see it', async () => {
    const { applyTransform } = await import('jscodeshift/src/testUtils.js');
    const transform: unknown = await import(`../../transforms/${name}.ts`);
    const run = (source: string) => applyTransform(transform as never, {}, { path: '/project/cart.ts', source });
    expect(run(before)).toBe(after.trim());
    expect(run(after)).toBe('');
  });
});

it('split-orchestrator says that it takes more than one file', async () => {
  const { default: transform } = await import('../../transforms/split-orchestrator.ts');
  const fields = ['a', 'b', 'c', 'd', 'e'].map((name) => `private ${name}: Store`).join(', ');
  const calls = ['a', 'b', 'c', 'd', 'e'].map((name) => `this.${name}.save();`).join(' ');
  const source = `export class CartService { constructor(${fields}) {} go() { ${calls} } }\n`;
  const said: string[] = [];

  expect(transform({ path: 'cart.ts', source }, { report: (message) => said.push(message) })).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('CartService has 5 dependencies; `fcis-codemod --write')]);
});
