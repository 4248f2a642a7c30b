import { afterEach, describe, expect, it } from 'vitest';
import { createProject, type Project } from './command-line.ts';
import { shop } from './shop.ts';

let project: Project;

afterEach(() => project.remove());

/** What is said on standard error about a run that prints nothing and writes nothing. */
function complaint(files: Record<string, string>, words: readonly string[], code: number): string {
  project = createProject({ ...shop, ...files });
  const before = project.files();
  const outcome = project.run(words);
  expect({ code: outcome.code, out: outcome.out }).toEqual({ code, out: '' });
  expect(outcome.err).not.toMatch(/^\s+at /m);
  expect(project.files()).toEqual(before);
  return outcome.err;
}

describe('wrong flags', () => {
  it('no mode at all is answered with the two there are', () => {
    expect(complaint({}, [], 2)).toBe(
      'error: neither --dry nor --write was given, and there is no terminal to ask in\n' +
        '  help: --dry shows the changes as a diff, --write makes them; --help shows the rest\n',
    );
  });

  it('are listed together, those of the configuration too', () => {
    const words = ['--dyr', '--write', '--transform', 'lift-method', '--limit', 'many'];
    expect(complaint({ 'fcis.config.json': '{ "coreDirectory": "x" }' }, words, 2)).toBe(
      `
error: unknown option --dyr
  help: did you mean --dry?
error: unknown transform lift-method
  help: did you mean lift-methods?
error: --limit takes a whole number of at least 1, not "many"
error: fcis.config.json: unknown key coreDirectory
  help: did you mean coreDir?
`.trimStart(),
    );
  });

  it.each([
    [['--dry', '--limit'], "option '--limit <n>' argument missing"],
    [['check', '--dry'], 'unknown option --dry'],
    [['--write', 'check'], 'unknown option --write'],
    [['--dry', 'gone'], 'gone does not exist'],
    [['chek', 'src'], 'chek is neither a path nor a command\n  help: did you mean check?'],
    [['check', 'empty'], 'there is no source file to check in empty'],
    [['--dry', 'tsconfig.json'], 'tsconfig.json is not a TypeScript or JavaScript source file'],
    [['--dry', '--project', 'tsconfig.gone.json'], 'tsconfig.gone.json'],
  ])('%j', (words, expected) => {
    expect(complaint({ 'empty/notes.txt': 'no code' }, words, 2)).toContain(expected);
  });
});

describe('a wrong configuration', () => {
  it.each([
    ['fcis.config.json', '{ "limit": 3 }', 'fcis.config.json: unknown key limit'],
    ['fcis.config.json', '{ "coreDir": ', 'fcis.config.json: the configuration could not be read'],
    [
      'fcis.config.ts',
      'export default { maxDependencies: "4" };',
      'fcis.config.ts: maxDependencies has to be a number',
    ],
    ['fcis.config.ts', 'throw new Error("boom");', 'fcis.config.ts: the configuration could not be read: boom'],
    ['fcis.config.mjs', 'export default () => ({});', 'has to be an object, not a function'],
    ['package.json', '{ "fcis": { "rules": { "purecore": "off" } } }', 'package.json: unknown key rules.purecore'],
  ])('%s: %s', (path, text, expected) => {
    expect(complaint({ [path]: text }, ['--write'], 2)).toContain(expected);
  });

  it('that was named and is not there', () => {
    const said = complaint({}, ['--dry', '--config', 'gone.json'], 2);
    expect(said).toContain('gone.json: the configuration could not be read');
  });
});

describe('a configuration', () => {
  const diffWith = (files: Record<string, string>, words: readonly string[] = []) => {
    project = createProject({ ...shop, ...files });
    const { code, out, err } = project.run(['--dry', '--format', 'diff', ...words]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };

  it('in TypeScript is taken, and the command line wins over it', () => {
    const config =
      "const coreDir: string = 'lib/core';\nexport default { coreDir, transforms: ['lift-validations'] };\n";
    const diff = diffWith({ 'fcis.config.ts': config }, ['--core-dir', 'src/rules']);
    expect(diff).toContain('b/src/rules/order.ts');
    expect(diff).not.toContain('calculateTotal');
  });

  it('can leave files out, except those that are named', () => {
    const files = { 'fcis.config.json': '{ "exclude": ["src/order-*.ts"] }' };
    expect(diffWith(files)).toBe('');
    expect(diffWith(files, ['src/order-service.ts'])).toContain('validateOrder');
  });

  it('can say what to work on', () => {
    expect(diffWith({ 'fcis.config.json': '{ "include": ["lib/**/*.ts"] }' })).toBe('');
    expect(diffWith({ 'fcis.config.json': '{ "include": ["src/**/*.ts"] }' })).toContain('validateOrder');
  });
});

const brokenService = `export class BrokenService {
  constructor(private readonly store: Store) {}

  async run(total: number) {
    if (total > 3 {
      await this.store.save(total);
    }
  }
}
`;

describe('input that cannot be used', () => {
  it('a file with a syntax error is named, and the rest is done', () => {
    project = createProject({ ...shop, 'src/broken-service.ts': brokenService });
    const { code, out, err } = project.run(['--dry']);
    expect(code).toBe(3);
    expect(err).toContain('error: src/broken-service.ts:5:19 cannot be parsed');
    expect(err).not.toMatch(/^\s+at /m);
    expect(out).toContain('validateOrder');
  });

  it('an empty project is no error', () => {
    project = createProject({ 'package.json': '{}' });
    expect(project.run(['--dry'])).toEqual({ code: 0, out: '', err: 'There are no source files here.\n' });
  });

  it('a project without orchestrators is no error', () => {
    project = createProject({ 'src/add.ts': 'export const add = (a: number, b: number) => a + b;\n' });
    expect(project.run(['--dry'])).toEqual({ code: 0, out: '', err: 'No orchestrators were found in 1 file.\n' });
  });
});

describe('help', () => {
  it('answers without loading anything heavy', () => {
    const listHeavy = `process.on('exit', () => {
      const heavy = Object.keys(require.cache).filter((path) => /typescript|ts-morph|babel|jiti|jscodeshift/.test(path));
      if (heavy.length > 0) console.error(heavy.join('\\n'));
    });`;
    project = createProject({ 'list-heavy.cjs': listHeavy });
    const env = { NODE_OPTIONS: `--require ${project.folder}/list-heavy.cjs` };
    const help = project.run(['--help'], { env });
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Usage: fcis-codemod');
    expect(project.run(['--version'], { env })).toMatchObject({ code: 0, err: '', out: `${shippedVersion()}\n` });
    expect(project.run(['--dry', project.folder], { env }).err).toContain('ts-morph');
  });

  it('a survey needs no compiler', () => {
    const listCompilers = `process.on('exit', () => {
      const compilers = Object.keys(require.cache).filter((path) => /typescript|ts-morph/.test(path));
      if (compilers.length > 0) console.error(compilers.join('\\n'));
    });`;
    project = createProject({
      'list-compilers.cjs': listCompilers,
      'src/shop.ts':
        'export class ShopService {\n  constructor(private db: Db) {}\n  run() {\n    return this.db.all();\n  }\n}\n',
    });
    const env = { NODE_OPTIONS: `--require ${project.folder}/list-compilers.cjs` };
    expect(project.run(['survey', 'src'], { env })).toMatchObject({ code: 0, err: '' });
  });
});

function shippedVersion(): string {
  return process.env['npm_package_version'] ?? '0.1.0';
}

describe('a bug', () => {
  const sabotage = `const fs = require('node:fs');
fs.existsSync = () => { throw new Error('sabotage'); };
require('node:module').syncBuiltinESMExports();`;

  it('is printed once, with what to report, and with its trace only when asked for', () => {
    project = createProject({ ...shop, 'sabotage.cjs': sabotage });
    const env = { NODE_OPTIONS: `--require ${project.folder}/sabotage.cjs` };
    const quiet = project.run(['--dry', '-t', 'x'], { env });
    expect(quiet).toMatchObject({ code: 70, out: '' });
    expect(quiet.err).toContain('fcis-codemod has run into a bug of its own: sabotage\n');
    expect(quiet.err).toContain('called as: fcis-codemod --dry -t x\n');
    expect(quiet.err).not.toMatch(/^\s+at /m);
    expect(project.run(['--dry', '-t', 'x', '--debug'], { env }).err).toMatch(/^\s+at /m);
  });
});

describe('a place that cannot be written to', () => {
  it.each(['--dry', '--write'])('is named by %s', (mode) => {
    project = createProject({ ...shop, 'src/core': 'not a folder' });
    const before = project.files();
    const outcome = project.run([mode]);
    expect(outcome.err).toContain(
      'src/core/order.ts: cannot be written: one of the folders above it is a file\n' +
        '  help: move it away, or choose another folder with --core-dir\n',
    );
    expect(outcome.code).toBe(3);
    expect(project.files()).toEqual(before);
  });
});
