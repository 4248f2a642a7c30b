import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const ports = `export interface Port { go(x: string): Promise<number> }
export interface Placing { place(x: string): Promise<number> }
`;

interface Case {
  /** Members of the class besides its three operations. */
  readonly members?: string;
  /** What a private field is called: `#` for those that nobody sees. */
  readonly sign?: string;
  /** What stands between the name of the class and its body. */
  readonly head?: string;
  readonly outside: string;
  /** More files, or others than usual. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A class that is split as long as nobody looks at it as a whole. */
function refusalsOf({ members = '', sign = '', head = '', outside, more = {} }: Case): readonly string[] {
  const names = ['orders', 'stock', 'payments', 'mailer', 'audit'];
  const [orders, stock, payments, mailer, audit] = names.map((name) => `this.${sign}${name}`);
  const service = `import type { Placing, Port } from './ports';

export class OrderService ${head}{
${names.map((name) => `  ${sign === '' ? 'private ' : sign}${name}: Port;`).join('\n')}
  ${members}

  constructor(${names.map((name) => `${name}: Port`).join(', ')}) {
${names.map((name) => `    this.${sign}${name} = ${name};`).join('\n')}
  }

  async place(x: string): Promise<number> {
    await ${orders}.go(x);
    return ${stock}.go(x);
  }

  async pay(x: string): Promise<number> {
    await ${payments}.go(x);
    return ${payments}.go('paid');
  }

  async tell(x: string): Promise<number> {
    await ${mailer}.go(x);
    return ${audit}.go(x);
  }
}
`;
  const main = `import { OrderService } from './order-service';
import type { Port } from './ports';

export const build = (p: Port): OrderService => new OrderService(p, p, p, p, p);

${outside}
`;
  const files = {
    '/project/src/ports.ts': ports,
    '/project/src/order-service.ts': service,
    '/project/src/main.ts': main,
    ...more,
  };
  const { refusals } = lift({
    files,
    targets: ['/project/src/order-service.ts'],
    settings: { transforms: ['split-orchestrator'] },
  });
  return refusals.map(({ code, reason }) => `${code}: ${reason}`);
}

const reading = (code: string) => `export function look(s: OrderService, other: object): unknown { ${code} }`;

describe('a class that other code reads as a whole', () => {
  it.each([
    ['return JSON.stringify(s);'],
    ['return JSON.stringify([s]);'],
    ['return JSON.stringify({ s }, null, 2);'],
    ['return JSON.stringify({ service: s });'],
    ['return structuredClone(s as unknown);'],
    ['return { ...s };'],
    ['const { place, ...rest } = s; return [place, rest];'],
    ['return Object.assign({}, s);'],
    ['return Object.assign(s, other);'],
    ['return Object.keys(s);'],
    ['return Object.values(s);'],
    ['return Object.fromEntries(Object.entries(s));'],
    ['return Reflect.ownKeys(s);'],
    ['for (const k in s) return k; return other;'],
    ['const copy = Object.freeze(s); return { ...copy };'],
    ["return 'orders' in s;"],
  ])('is not split: %s', (code) => {
    expect(refusalsOf({ outside: reading(code) })).toEqual([expect.stringMatching(/^dynamic-access: /u)]);
  });

  it.each([
    ['a union', 'export const look = (s: OrderService | undefined) => ({ ...s });'],
    ['a bound', 'export const look = <T extends OrderService>(s: T) => Object.keys(s);'],
    ['a promise', 'export const look = async (s: Promise<OrderService>) => Object.keys(await s);'],
    [
      'a helper that takes any object',
      'function dump(value: object): unknown { return Object.keys(value); }\nexport const look = (s: OrderService) => dump(s);',
    ],
    [
      'helpers one behind the other',
      `const copy = (value: unknown): unknown => JSON.stringify(value);
function log(text: string, value: unknown): void { copy(value); }
export const look = (s: OrderService) => log('orders', s);`,
    ],
  ])('is known through %s', (_, outside) => {
    expect(refusalsOf({ outside })).toEqual([expect.stringMatching(/^dynamic-access: /u)]);
  });

  it('is not split when it is frozen and has state', () => {
    const outside = reading('return Object.freeze(s);');
    const members = 'private placed = 0;\n  count(): number { return (this.placed += 1); }';
    expect(refusalsOf({ outside, members })).toEqual([expect.stringMatching(/^dynamic-access: .* freezes /u)]);
    expect(refusalsOf({ outside })).toEqual([]);
  });

  it('is split when nobody could see its fields', () => {
    expect(refusalsOf({ outside: reading('return Object.keys(s);'), sign: '#' })).toEqual([]);
    const members = "toJSON(): string { return 'orders'; }";
    expect(refusalsOf({ outside: reading('return JSON.stringify(s);'), members })).toEqual([]);
  });

  it('is known by an interface that it implements', () => {
    const outside = "import type { Placing } from './ports';\nexport const look = (s: Placing) => ({ ...s });";
    const given = { outside, head: 'implements Placing ' };
    expect(refusalsOf(given)).toEqual([expect.stringMatching(/^dynamic-access: /u)]);
  });

  it.each([
    [
      'another module, without its name',
      {
        '/project/src/held.ts': "import { build } from './main';\nexport const held = [build].map((each) => each);",
        '/project/src/far.ts':
          "import { held } from './held';\nexport const look = held.map((make) => ({ ...make(null!) }));",
      },
    ],
    [
      'a variable that is known everywhere',
      {
        '/project/src/held.ts':
          "import type { OrderService } from './main';\ndeclare global { var orders: OrderService; }\nexport {};",
        '/project/src/far.ts': 'export const look = () => ({ ...globalThis.orders });',
      },
    ],
    [
      'an interface of a package, which answers with it',
      {
        '/project/node_modules/hooks/index.d.ts':
          'export interface Hook { place(x: string): Promise<number> }\nexport function hooks(): readonly Hook[];',
        '/project/src/far.ts':
          "import { hooks } from 'hooks';\nexport const look = hooks().map((hook) => ({ ...hook }));",
      },
    ],
    [
      'an interface of a package, which the project names',
      {
        '/project/node_modules/hooks/index.d.ts': 'export interface Hook { place(x: string): Promise<number> }',
        '/project/src/held.ts': "import type { Hook } from 'hooks';\nexport const held: readonly Hook[] = [];",
        '/project/src/far.ts': "import { held } from './held';\nexport const look = held.map((hook) => ({ ...hook }));",
      },
    ],
  ])('is known far away, through %s', (_, more) => {
    const hooked = `import type { Hook } from 'hooks';\n${ports.replace('Placing {', 'Placing extends Hook {')}`;
    const needed = '/project/node_modules/hooks/index.d.ts' in more ? { '/project/src/ports.ts': hooked } : {};
    const outside = "export type { OrderService } from './order-service';";
    const given = { outside, head: 'implements Placing ', more: { ...more, ...needed } };
    expect(refusalsOf(given)).toEqual([expect.stringMatching(/^dynamic-access: /u)]);
    const { ['/project/src/far.ts']: _far, ...without } = given.more as Readonly<Record<string, string>>;
    expect(refusalsOf({ ...given, more: without })).toEqual([]);
  });

  it('is split when one asks for a method that stays, or hands something else to such a helper', () => {
    expect(refusalsOf({ outside: reading("return 'place' in s;") })).toEqual([]);
    const helper = 'function dump(value: object): unknown { return Object.keys(value); }\n';
    expect(refusalsOf({ outside: `${helper}export const look = (s: OrderService) => dump({ s });` })).toEqual([]);
  });

  it('is split when something else is read', () => {
    expect(refusalsOf({ outside: reading('return [Object.keys(other), { ...other, s }, s.place];') })).toEqual([]);
  });
});
