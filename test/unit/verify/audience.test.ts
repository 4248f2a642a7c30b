import { describe, expect, it } from 'vitest';
import { everyone, inCircle } from '../../../src/core/verify/audience.ts';
import { compareVersions } from '../../../src/core/verify/compare-versions.ts';
import { programOf, strictOptions, type Files } from '../../support/program.ts';

const module = '/project/src/orders.ts';
const core = '/project/src/core/orders.ts';

/** The modules besides the changed one, each of which uses what it exports in another way. */
const importers: Files = {
  '/project/src/typed.ts': `import type { Orders } from './orders';
export const count = (orders: Orders): number => orders.count();
`,
  '/project/src/made.ts': `import { Orders } from './orders';
export const orders = new Orders(1);
`,
  '/project/src/handed.ts': `import { Orders } from './orders';
export const providers = [Orders];
`,
  '/project/src/spied.ts': `import type { Orders } from './orders';
export const total = (orders: Orders) => orders['total'];
`,
  '/project/src/stated.ts': `import { OrderState } from './orders';
export const isOpen = (state: OrderState): boolean => state === OrderState.Open;
`,
};

const before = `export enum OrderState {
  Open = 'open',
  Closed = 'closed',
}
register(OrderState);
export class Orders {
  private limit = 3;
  constructor(private start: number) {}
  private total() {
    return this.start + this.limit;
  }
  count() {
    return this.total();
  }
}
declare function register(what: unknown): void;
`;
const enumeration = before.slice(0, before.indexOf('register'));
const moved: Files = { [core]: enumeration };

interface Case {
  readonly what: string;
  /** Pairs of a text and what stands there afterwards. */
  readonly edits: readonly (readonly [string, string])[];
  readonly created?: Files;
  /** Instead of the importers above. */
  readonly others?: Files;
  readonly seenBy: readonly string[] | 'everyone';
}

const cases: readonly Case[] = [
  { what: 'another inside, of the same type', edits: [['this.start +', 'this.start -']], seenBy: [] },
  { what: 'an inferred type that becomes another', edits: [['return this.total()', "return ''"]], seenBy: everyone },
  {
    what: 'a private method that is gone',
    edits: [
      ['private total(', 'private sum('],
      ['this.total()', 'this.sum()'],
    ],
    seenBy: ['spied'],
  },
  { what: 'a public method that is gone', edits: [['  count(', '  size(']], seenBy: everyone },
  {
    what: 'another constructor',
    edits: [['private start: number', 'private start: 1 | 2']],
    seenBy: ['made', 'handed'],
  },
  {
    what: 'another constructor, which makes an inferred type another',
    edits: [['private start: number', 'private start: string']],
    seenBy: everyone,
  },
  { what: 'a public field of the constructor', edits: [['private start', 'readonly start']], seenBy: everyone },
  {
    what: 'another constructor of a class with another name elsewhere',
    edits: [['private start: number', 'private start: 1 | 2']],
    others: { ...importers, '/project/src/renamed.ts': "import { Orders as O } from './orders';\nnew O(1);\n" },
    seenBy: ['typed', 'made', 'handed', 'spied', 'stated', 'renamed'],
  },
  { what: 'a base class', edits: [['class Orders', 'class Orders extends Array']], seenBy: everyone },
  { what: 'what runs while it loads', edits: [['register(OrderState);', '']], seenBy: [] },
  {
    what: 'an enum that comes from another module now',
    edits: [
      [enumeration, "import { OrderState } from './core/orders';\nexport { OrderState } from './core/orders';\n"],
    ],
    created: moved,
    seenBy: [],
  },
  {
    what: 'an enum that is another one in the other module',
    edits: [
      [enumeration, "import { OrderState } from './core/orders';\nexport { OrderState } from './core/orders';\n"],
    ],
    created: { [core]: enumeration.replace("'open'", "'new'") },
    seenBy: everyone,
  },
  {
    what: 'an enum that has lost its values',
    edits: [
      [enumeration, "import { OrderState } from './core/orders';\nexport type { OrderState } from './core/orders';\n"],
    ],
    created: moved,
    seenBy: everyone,
  },
  {
    what: 'an enum that is exported no more',
    edits: [[enumeration, "import { OrderState } from './core/orders';\n"]],
    created: moved,
    seenBy: everyone,
  },
];

describe.each(cases)('$what', ({ edits, created = {}, others = importers, seenBy }) => {
  const after = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, before);
  const one = programOf({ ...others, [module]: before }, strictOptions);
  const other = programOf({ ...others, ...created, [module]: after }, strictOptions);
  const { audience } = compareVersions({ file: module, before: one, after: other, isImported: true });
  const files = Object.keys(others).map((file) => one.getSourceFile(file)!);
  const found = audience === everyone ? everyone : inCircle(files, audience).map(nameOf);

  it('is seen by those that could tell', () => expect(found).toEqual(seenBy));

  it('brings no error to any other module', () => {
    const unseen = files.filter((file) => found !== everyone && !found.includes(nameOf(file.fileName)));
    const errors = unseen.flatMap(({ fileName }) => other.getSemanticDiagnostics(other.getSourceFile(fileName)));
    expect(errors.map(({ messageText }) => messageText)).toEqual([]);
  });
});

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.ts'.length);
}
