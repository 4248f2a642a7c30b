import { describe, expect, it } from 'vitest';
import { rankOrchestrators, surveyFile } from '../../../src/core/survey/survey-file.ts';
import { syntaxErrorIn } from '../../../src/core/survey/syntax-error.ts';

/** `Name dependencies/logic` for each orchestrator found. */
function survey(text: string, file = '/project/src/checkout.ts'): string[] {
  return surveyFile({ file, text }).orchestrators.map((each) => `${each.name} ${each.dependencies}/${each.logic}`);
}

describe('dependencies are counted however they come into the class', () => {
  const cases: Record<string, { text: string; expected: string[] }> = {
    'parameter properties': {
      text: `class Checkout {
        constructor(private readonly db: Database, protected mailer: Mailer, readonly limit: number) {}
        async run() { await this.db.save(1); this.mailer.send(this.limit.toFixed(2)); }
      }`,
      expected: ['Checkout 2/0'],
    },
    'fields assigned from parameters': {
      text: `class Checkout {
        private db: Database; private limit: number; private unused: Thing;
        constructor(db: Database, limit: number, unused: Thing) { this.db = db; this.limit = limit; this.unused = unused; }
        run() { return this.db.find(this.limit); }
      }`,
      expected: ['Checkout 1/0'],
    },
    'private names': {
      text: `class Checkout { #db; constructor(db) { this.#db = db; } run() { return this.#db.find(1); } }`,
      expected: ['Checkout 1/0'],
    },
    'a bag taken apart in the parameter list': {
      text: `class Checkout {
        private db: Database; private mailer: Mailer; private clock: Clock;
        constructor({ db, mailer, clock }: Pick<Stores, 'db' | 'mailer'>) { this.db = db; this.mailer = mailer; this.clock = clock; }
        run() { this.db.save(); this.mailer.send(); }
      }`,
      expected: ['Checkout 2/0'],
    },
    'a bag taken apart in the body': {
      text: `class Checkout {
        constructor(bag) { const { db, mailer } = bag; this.db = db; this.mailer = mailer; }
        run() { this.db.save(); this.mailer.send(); }
      }`,
      expected: ['Checkout 2/0'],
    },
    'a bag kept whole counts each member used': {
      text: `class Checkout {
        constructor(private readonly deps: CheckoutDeps) {}
        run() { this.deps.db.save(); this.deps.db.find(); this.deps.mailer.send(); this.deps.now(); }
      }`,
      expected: ['Checkout 3/0'],
    },
    'injected fields': {
      text: `class Checkout {
        @Inject() private db: Database;
        @InjectRepository(Order) orders: Repository<Order>;
        mailer = inject(Mailer);
        run() { this.db.save(); this.orders.find(); this.mailer.send(); }
      }`,
      expected: ['Checkout 3/0'],
    },
    'collaborators that the class builds itself': {
      text: `class Checkout {
        private readonly seen = new Map<string, number>();
        private readonly logger = new Logger('checkout');
        private mailer: Mailer;
        constructor() { this.mailer = new Mailer(); }
        run() { this.seen.set('a', 1); this.logger.info('x'); this.mailer.send(); }
      }`,
      expected: ['Checkout 2/0'],
    },
    'fields of a base class': {
      text: `class Checkout extends Base { run() { this.db.save(); this.items.push(1); this.helper(); } }`,
      expected: ['Checkout 1/0'],
    },
    'local names for fields': {
      text: `class Checkout {
        constructor(private db: Database, private mailer: Mailer, private bus: Bus) {}
        run() { const { db, mailer: post } = this; const bus = this.bus; db.save(); post.send(); bus.emit('x'); }
      }`,
      expected: ['Checkout 3/0'],
    },
    'calls inside closures, chains and non-null assertions': {
      text: `class Checkout {
        constructor(private db?: Database, private bus?: Bus) {}
        run() { return [1].map(() => this.db!.orders.insert()).concat(this.bus?.emit('x')); }
      }`,
      expected: ['Checkout 2/1'],
    },
    'a class expression takes the name of its variable': {
      text: `export const Checkout = class { constructor(private db: Db) {} run() { this.db.save(); } };`,
      expected: ['Checkout 1/0'],
    },
    'a default export without a name': {
      text: `export default class { constructor(private db: Db) {} run() { this.db.save(); } }`,
      expected: ['default 1/0'],
    },
  };
  for (const [name, { text, expected }] of Object.entries(cases))
    it(name, () => expect(survey(text)).toEqual(expected));
});

describe('what is not an orchestrator', () => {
  const cases: Record<string, string> = {
    'a class without collaborators': `class Cart { items = []; add(item) { this.items.push(item); } constructor() {} }`,
    'a repository': `class OrderRepository { constructor(private db: Db) {} run() { this.db.save(); } }`,
    'a store behind an interface': `export class FeatureStore implements IFeatureStore { constructor(private db: Db) {} run() { this.db.save(); } }`,
    'a React component': `class Cart extends React.Component { constructor(p) { super(p); this.api = p.api; } load() { this.api.get(); } }`,
    'an Angular component': `@Component({}) class CartPage { constructor(private api: Api) {} load() { this.api.get(); } }`,
    'generated code': `// @generated by protoc\nclass Checkout { constructor(private db: Db) {} run() { this.db.save(); } }`,
    'plain configuration': `class Retry { constructor(private times: number, private names: string[]) {} run() { return this.names.join() + this.times.toFixed(1); } }`,
  };
  for (const [name, text] of Object.entries(cases)) it(name, () => expect(survey(text)).toEqual([]));
});

describe('logic', () => {
  const cases: Record<string, { body: string; expected: number }> = {
    'comparisons with domain values': { body: `if (x > 10) return; if (x.tier === 'gold') return;`, expected: 2 },
    'null checks are not logic': {
      body: `if (x === null || x == undefined) return; if (typeof x === 'string') return;`,
      expected: 1,
    },
    'truth checks are not logic': { body: `if (!x.ok) return; if (x.ok === true) return;`, expected: 0 },
    'a boolean rule of two terms': { body: `if (x.ok && !x.late) return;`, expected: 1 },
    'arithmetic and accumulation': { body: `let t = 0; for (const i of x) t += i.price * i.quantity;`, expected: 2 },
    'loop control is not logic': { body: `for (let i = 0; i < x.length; i++) this.db.save(x[i]);`, expected: 0 },
    choices: {
      body: `const a = x ? 1 : 2; switch (x.kind) { case 'a': return 1; case 'b': return 2; default: return 3; }`,
      expected: 3,
    },
    'pipelines, but not questions to a collaborator': {
      body: `x.filter((i) => i).map((i) => i); this.db.find(x);`,
      expected: 2,
    },
    'types are not logic': { body: `const a: string | number = x as unknown as string | number;`, expected: 0 },
    'logic under an assertion': { body: `const a = (x.price * 2) as number;`, expected: 1 },
  };
  for (const [name, { body, expected }] of Object.entries(cases)) {
    it(name, () => {
      const text = `class Checkout { constructor(private db: Db) { this.a = 1 + 2; } run(x) { this.db.save(); ${body} } }`;
      expect(survey(text)).toEqual([`Checkout 1/${expected}`]);
    });
  }
});

describe('files that cannot be parsed', () => {
  it('names file, line and column, and keeps what could be read', () => {
    const file = '/project/src/broken.ts';
    const text = `class Checkout {\n  constructor(private db: Db) {}\n  run() { this.db.save(; }\n}\n`;
    const { problems } = surveyFile({ file, text });
    expect(problems).toMatchObject([{ kind: 'input', code: 'syntax-error', file, line: 3 }]);
    expect(syntaxErrorIn({ file, text })).toMatchObject({ kind: 'input', file, line: 3, column: 24 });
  });

  it('takes TypeScript at its word where the survey is stricter', () => {
    const file = '/project/src/checkout.ts';
    const text = `class A { constructor(private db: Db) {} run() { this.db.save(); } }\nfunction f(a, a) {}\nlet x = 1; var x = 2;`;
    expect(surveyFile({ file, text }).problems).toHaveLength(1);
    expect(syntaxErrorIn({ file, text })).toBeUndefined();
  });

  it('reads TSX, decorators on parameters, and old-style casts', () => {
    expect(
      survey(
        `class A { constructor(@Inject(X) private db: Db) {} run() { return <p>{this.db.get()}</p>; } }`,
        '/a/b.tsx',
      ),
    ).toEqual(['A 1/0']);
    expect(survey(`class A { constructor(private db: Db) {} run() { return <any>this.db.get(); } }`)).toEqual([
      'A 1/0',
    ]);
  });
});

it('ranks by dependencies times logic; a telling name or folder adds a few points', () => {
  const shop = (name: string, logic: string) =>
    `class ${name} { constructor(private db: Db, private bus: Bus) {} run(x) { this.db.save(); this.bus.emit(); return ${logic}; } }`;
  const found = ['Plain', 'CheckoutService'].flatMap((name) => [
    ...surveyFile({ file: `/project/src/${name}.ts`, text: shop(name, 'x > 1 && x < 5') }).orchestrators,
    ...surveyFile({ file: `/project/src/services/${name}.ts`, text: shop(name, 'x') }).orchestrators,
  ]);
  expect(rankOrchestrators(found).map(({ file, score }) => [file, score])).toEqual([
    ['/project/src/CheckoutService.ts', 8],
    ['/project/src/Plain.ts', 6],
    ['/project/src/services/CheckoutService.ts', 0],
    ['/project/src/services/Plain.ts', 0],
  ]);
});
