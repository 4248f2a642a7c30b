import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

/** What a lift brings into the core beside its function, out of these files. */
function broughtBy(files: Readonly<Record<string, string>>, testTexts: readonly string[] = []): string {
  const { changed } = lift({ files, targets: Object.keys(files), testTexts: () => testTexts });
  return Object.entries(changed)
    .flatMap(([file, text]) => (file.includes('/core/') ? [text] : []))
    .join('\n');
}

const db = 'interface Db { save(n: number): Promise<void>; load(k: string): Promise<number> }\n';
const factory = (declared: string, used: string, given: string) => ({
  '/project/src/rates.ts': `${db}export function createRates({ db }: { db: Db }) {
  ${declared}
  async function run(key: string, n: number): Promise<void> {
    const stored = await db.load(key);
    const rate = ${used};
    await db.save(rate);
  }
  return { ${given} };
}
`,
});

describe('what a factory declares', () => {
  it('stays where it is handed out: each factory has its own', () => {
    const helper =
      'const RATES: Record<string, number> = { a: 3, b: 4 };\n  const rateOf = (k: string, m: number): number => (m > 2 ? (RATES[k] ?? 1) * m : 0);';
    const used = 'rateOf(key, n) * 3 + stored * 2';
    expect(broughtBy(factory(helper, used, 'run'))).toContain('const RATES');
    expect(broughtBy(factory(helper, used, 'RATES, run'))).not.toContain('const RATES');
  });

  it('stays where the rest of the file means something else by its name', () => {
    const files = factory(
      'function isLate(m: number) { return m > 3 ? m * 2 > 12 : m < 1; }',
      '(isLate(n) ? n * 2 : 0) + stored * 3',
      'run',
    );
    const [[file, text] = ['', '']] = Object.entries(files);
    const known = 'declare global {\n  function isLate(n: number): boolean;\n}\n';
    const other = 'export const check = (n: number) => isLate(n);\n';
    expect(broughtBy({ [file]: text + known + other })).not.toContain('function isLate');
    expect(broughtBy({ [file]: text + known })).toContain('function isLate');
  });

  it('stays where its name is that of a global, which other functions of the core may mean', () => {
    const declared = 'function isFinite(m: number) { return m > 3 ? m * 2 > 12 : m < 1; }';
    const files = factory(declared, '(isFinite(n) ? n * 2 : 0) + stored * 3', 'run');
    expect(broughtBy(files)).not.toContain('function isFinite');
  });
});

describe('an error of another module', () => {
  const files = {
    '/project/src/errors.ts': "console.log('loaded');\nexport class CartError extends Error {}\n",
    '/project/src/cart.ts': `import { CartError } from './errors';
${db}export class CartService {
  constructor(private readonly db: Db) {}
  async add(n: number, max: number): Promise<void> {
    if (n < 1 || n > 12) throw new CartError('n is out of range');
    if (n * max > 300) throw new CartError('that is too much');
    await this.db.save(n);
  }
}
`,
  };

  it('moves with the guards that throw it', () => {
    expect(broughtBy(files)).toContain('class CartError');
  });

  it('stays where a test replaces its module', () => {
    expect(broughtBy(files, ["jest.mock('../src/errors', () => ({ CartError: class Fake {} }));"])).not.toContain(
      'class CartError',
    );
  });
});

describe('a constant that is read only sometimes', () => {
  const service = (before: string, after: string) => ({
    '/project/src/limits.ts': 'export declare function read(name: string): { factor: number; cap: number };\n',
    '/project/src/check.ts': `import { read } from './limits';
${db}${before}export async function check({ db }: { db: Db }, n: number): Promise<void> {
  const isOk = n < 5 || n * OPTIONS.factor > OPTIONS.cap;
  await db.save(isOk ? n : 0);
}
${after}`,
  });
  const options = "const OPTIONS = read('limits');\n";

  it('is handed over where it is there by then', () => {
    expect(broughtBy(service(options, ''))).toContain('n < 5 ||');
  });

  it('is not where the function is called before', () => {
    const called = 'export const first = check({ db: { save: async () => {}, load: async () => 1 } }, 2);\n';
    expect(broughtBy(service(called, options))).not.toContain('n < 5 ||');
  });
});
