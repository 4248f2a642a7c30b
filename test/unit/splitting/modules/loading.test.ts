import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['stock', 'trail', 'payments', 'ledger', 'mailer', 'audit'];

const checkout = `async function checkout(order) {
  if (order.total < 0 || order.lines.length === 0) {
    throw new Error('nothing');
  }

  // Reserve the goods
  const held = await stock.run(order.id);
  await trail.run(held);

  // Take the money
  const p = await payments.run(order.total);
  await ledger.run(p);

  await tell(order);
  return p;
}
`;

const tell = `async function tell(order) {
  await mailer.run(order.email);
  await audit.run('placed');
}
`;

/** The texts of \`src/\` afterwards. */
function split(files: Readonly<Record<string, string>>) {
  const inProject = Object.entries(files).map(([name, text]) => [`/project/src/${name}`, text] as const);
  const target = Object.keys(files).find((name) => name.startsWith('checkout'))!;
  const { changed, refusals } = lift({
    files: Object.fromEntries(inProject),
    targets: [`/project/src/${target}`],
    settings: { transforms: ['split-orchestrator'] },
  });
  return { textOf: (name: string) => changed[`/project/src/${name}`] ?? '', changed, refusals };
}

function commonJs(top: string, more: Readonly<Record<string, string>> = {}) {
  const run = (name: string) => [`${name}.js`, `exports.run = async (what) => '${name}' + what;\n`] as const;
  return split({
    ...Object.fromEntries(services.map(run)),
    'checkout.js': `'use strict';\n\n${top}\n${checkout}\n${tell}`,
    ...more,
  });
}

function esm(code: string, more: Readonly<Record<string, string>> = {}, imports = '') {
  const run = (name: string) => [`${name}.js`, `export async function run(what) {\n  return what;\n}\n`] as const;
  const imported = services.map((name) => `import * as ${name} from './${name}.js';\n`).join('');
  return split({
    ...Object.fromEntries(services.map(run)),
    'checkout.js': `${imported}${imports}\nexport ${code}\nexport ${tell}`,
    ...more,
  });
}

const requires = services.map((name) => `const ${name} = require('./${name}');\n`).join('');

describe('what a module hands out before it requires others', () => {
  it.each(['module.exports = { checkout, tell };', 'exports.checkout = checkout;\nexports.tell = tell;'])(
    'is there for those who find it half made: %s',
    (handedOut) => {
      const trail = "const { tell } = require('./checkout');\n\nexports.run = async (what) => tell({ email: what });\n";
      const { textOf } = commonJs(`${handedOut}\n\n${requires}`, { 'trail.js': trail });
      const text = textOf('checkout.js');
      const own = text.indexOf(handedOut);
      expect(own).toBeGreaterThan(0);
      expect(text.search(/require\('\.\/checkout-\w+'\)/u)).toBeGreaterThan(own);
      expect(text).toContain('async function tell(');
    },
  );

  it('may leave where nobody in a circle asks for it', () => {
    const { textOf } = commonJs(`module.exports = { checkout, tell };\n\n${requires}`);
    expect(textOf('checkout.js')).toMatch(/require\('\.\/checkout-\w+'\);\n\nmodule\.exports/u);
  });
});

describe('a module that reads, when it is loaded, what another one writes', () => {
  const reading =
    "const region = process.env.REGION ?? 'none';\nexport async function run(what) {\n  return region + what;\n}\n";
  const writing = "process.env.REGION = 'eu';\nexport async function run(what) {\n  return what;\n}\n";

  it('is still loaded after it', () => {
    const { textOf } = esm(checkout, { 'stock.js': writing, 'trail.js': reading, 'mailer.js': reading });
    expect(textOf('checkout.js')).toMatch(/^import '\.\/stock\.js';\n|^import \* as stock /u);
  });

  it('is still loaded after one that makes a name known to all', () => {
    const naming = 'LOG = [];\nexports.run = async (what) => what;\n';
    const named = 'const log = LOG;\nexports.run = async (what) => log.push(what);\n';
    const others = { 'stock.js': naming, 'payments.js': named, 'ledger.js': named };
    const { textOf } = commonJs(`${requires}\nmodule.exports = { checkout, tell };\n`, others);
    expect(textOf('checkout.js')).toMatch(/^require\('\.\/stock'\);\n[^]*payments[^]*checkout-goods/mu);
  });

  it('is not held where the others only declare functions, however short', () => {
    const short = "exports.run = async (what) => Reflect.get(globalThis, 'db').record(what);\n";
    const others = Object.fromEntries(services.map((name) => [`${name}.js`, short]));
    const { textOf } = commonJs(`${requires}\nmodule.exports = { checkout, tell };\n`, others);
    expect(textOf('checkout.js')).toContain('checkout-');
    expect(textOf('checkout.js')).not.toMatch(/^require\(/mu);
  });

  it('may be loaded before another one that only reads', () => {
    const { textOf } = esm(checkout, { 'stock.js': reading, 'trail.js': reading, 'mailer.js': reading });
    expect(textOf('checkout.js')).toContain('checkout-');
    expect(textOf('checkout.js')).not.toMatch(/^import '/mu);
  });
});

describe('a function that a test replaces by assignment, or finds by a call', () => {
  const places = services.map((name) => `import * as ${name} from './${name}';\n`).join('');
  const typed = (text: string) => text.replace('(order)', '(order: Order)').replace('async', 'export async');
  const project = (test: string) =>
    split({
      ...Object.fromEntries(
        services.map((name) => [
          `${name}.ts`,
          'export async function run(what: string): Promise<string> {\n  return what;\n}\n',
        ]),
      ),
      'checkout.ts': `${places}
export interface Order {
  readonly id: string;
  readonly email: string;
  readonly total: string;
  readonly lines: readonly string[];
}

${typed(tell).replace(') {', '): Promise<void> {')}
${typed(checkout).replace(') {', '): Promise<string> {').replace('order.total < 0', "order.total === ''")}`,
      'checkout.test.ts': test,
    }).textOf('checkout.ts');

  it.each([
    "import * as orders from './checkout';\n(orders as { tell: typeof orders.tell }).tell = async () => undefined;\n",
    "import * as orders from './checkout';\nObject.defineProperty(orders, 'tell', { value: undefined });\n",
    "declare const jest: any;\ndeclare const require: any;\njest.spyOn(require('./checkout'), 'tell');\n",
  ])('stays: %s', (test) => {
    expect(project(test)).toContain('export async function tell(');
    expect(project(test)).toContain("from './checkout-");
  });

  it('leaves where something else of its name is assigned', () => {
    expect(project('declare const box: { tell: number };\nbox.tell = 1;\nexport {};\n')).not.toContain(
      'function tell(',
    );
  });
});

describe('a folder whose files are all loaded', () => {
  const modules = (loader: string) => {
    const run = (name: string) => [`/project/src/${name}.js`, `exports.run = async (what) => what;\n`] as const;
    const own = requires.replaceAll("'./", "'../");
    return lift({
      files: {
        ...Object.fromEntries(services.map(run)),
        '/project/src/main.js': loader,
        '/project/src/routes/checkout.js': `${own}\n${checkout}\n${tell}\nmodule.exports = checkout;\n`,
      },
      targets: ['/project/src/routes/checkout.js'],
      settings: { transforms: ['split-orchestrator'] },
    });
  };
  const listing = (folder: string, load: string) =>
    `const fs = require('fs');\nconst path = require('path');\nfs.readdirSync(path.join(__dirname, '${folder}')).forEach((file) => ${load});\n`;

  it.each([
    listing('routes', "require('./routes/' + file)"),
    listing('./routes', "require(path.join(__dirname, './routes', file))"),
    "const glob = require('glob');\nglob.sync('src/**/*.js').forEach((file) => require(file));\n",
    "module.exports = require('require-all')(__dirname + '/routes');\n",
  ])('gets no other file: %s', (loader) => {
    const { changed, refusals } = modules(loader);
    expect(changed).toEqual({});
    expect(refusals.map(({ code, reason }) => `${code}: ${reason}`)).toEqual([
      'site-out-of-reach: main.js loads every file that it finds in this folder',
    ]);
  });

  it.each([
    listing('views', 'require(file)'),
    `const routes = require('./routes');\n${listing('views', 'require(file)')}`,
    listing('routes', 'console.log(file)'),
    "const glob = require('glob');\nglob.sync('routes/*.route.js').forEach((file) => require(file));\n",
  ])('is another one, or is only listed: %s', (loader) => {
    expect(modules(loader).refusals).toEqual([]);
  });
});

describe('a test that loads the module apart from all others', () => {
  const splitBeside = (test: string) =>
    commonJs(`${requires}\nmodule.exports = { checkout, tell };\n`, { 'orders.test.js': test });
  const using = 'checkout({ lines: [] });\n';

  it.each([
    `const { checkout } = require('proxyquire')('../src/checkout', {});\n${using}`,
    `delete require.cache[require.resolve('../src/checkout')];\nconst { checkout } = require('../src/checkout');\n${using}`,
    `const { checkout } = require('mock-require').reRequire('../src/checkout');\n${using}`,
    `const importFresh = require('import-fresh');\nconst { checkout } = importFresh('../src/checkout.js');\n${using}`,
    `const text = fs.readFileSync(path.join(__dirname, '../src/checkout.js'), 'utf8');\n${using}`,
    `Module._load = (name) => fakes[name];\nconst { checkout } = require('../src/checkout');\n${using}`,
    `import('../src/checkout.js?anew').then(({ checkout }) => ${using.trim().slice(0, -1)});\n`,
  ])('would not reach its parts: %s', (test) => {
    const { changed, refusals } = splitBeside(test);
    expect(changed).toEqual({});
    expect(refusals.map(({ code }) => code)).toEqual(['mocked-module']);
  });

  it.each([
    `Object.keys(require.cache).forEach((key) => delete require.cache[key]);\nconst { checkout } = require('../src/checkout');\n${using}`,
    `const text = fs.readFileSync(path.join(__dirname, 'mails/checkout.html'), 'utf8');\n${using}`,
    `jest.resetModules();\nconst { checkout } = require('../src/checkout');\n${using}`,
  ])('is another one where all are loaded anew, or another file is read: %s', (test) => {
    expect(splitBeside(test).refusals).toEqual([]);
  });
});

describe('the text', () => {
  it('says of an import what the original says', () => {
    const { changed } = esm(
      checkout.replace('order.id', 'order.id + rates.eu').replace('order.total);', 'order.total + rates.us);'),
      { 'rates.json': '{ "eu": 1, "us": 2 }\n' },
      "import rates from './rates.json' with { type: 'json' };\n",
    );
    const parts = Object.entries(changed).filter(([file]) => file.includes('checkout-'));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.map(([, text]) => text).join('')).toContain("import rates from './rates.json' with { type: 'json' };");
  });

  it('keeps a comment behind the last require on its line', () => {
    const acting = 'globalThis.log = 1;\nexports.run = async (what) => what;\n';
    const required = (name: string) => `const ${name} = require('./${name}');`;
    const last = `${required('payments')} // keep this one last`;
    const top = [
      required('stock'),
      'globalThis.log = 2;',
      ...['trail', 'ledger', 'mailer', 'audit'].map(required),
      last,
    ];
    const { textOf } = commonJs(
      `${top.join('\n')}\n\nmodule.exports = { checkout, tell };\n`,
      Object.fromEntries(services.map((name) => [`${name}.js`, acting])),
    );
    expect(textOf('checkout.js')).toContain(`${last}\nconst { reserveGoods, tell } = require('./checkout-goods');\n`);
  });
});
