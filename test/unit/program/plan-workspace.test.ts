import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planWorkspace, type PlanResult } from '../../../src/shell/pipeline.ts';
import { surveyWorkspace } from '../../../src/shell/survey-workspace.ts';
import { folderWith, git } from '../../support/folder.ts';
import { plan, service, settings, shop, strict, types } from '../../support/plan.ts';

function codes({ problems }: PlanResult): string[] {
  return problems.map(({ code, kind }) => `${kind} ${code}`);
}

describe('a project', () => {
  it('gets a plan and the texts that it leads to, and nothing is written', async () => {
    const { folder, result, changed } = await plan(shop);
    expect(changed).toEqual(['src/checkout-service.ts', 'src/core/checkout.ts']);
    expect(result.surveyed).toMatchObject({ files: 2, orchestrators: [{ name: 'CheckoutService', dependencies: 2 }] });
    expect(result.problems).toEqual([]);
    expect(readFileSync(join(folder, 'src/checkout-service.ts'), 'utf8')).toBe(service);
    expect(result.changes[0]!.before).toBe(service);
    expect(result.changes[1]!.before).toBeUndefined();
    expect(result.plan.refactorings.map(({ span }) => span.start)).toEqual(
      result.plan.refactorings.map(({ span }) => span.start).sort((a, b) => a - b),
    );
  });

  it('that was changed so has nothing left to change', async () => {
    const first = await plan(shop);
    const after = Object.fromEntries(
      first.result.changes.map(({ file, after }) => [relative(first.folder, file), after]),
    );
    const second = await plan({ ...shop, ...after });
    expect(second.changed).toEqual([]);
  });

  it('serialises, with ids that do not name this machine', async () => {
    const { folder, result } = await plan(shop);
    expect(JSON.parse(JSON.stringify(result.plan))).toEqual(result.plan);
    for (const { id } of result.plan.refactorings) expect(id).not.toContain(folder);
  });

  it('with tests, subclasses and a git repository around', async () => {
    const folder = folderWith({
      ...shop,
      'src/checkout-service.test.ts': `import { CheckoutService } from './checkout-service';\nnew CheckoutService(null!, null!);`,
    });
    git(folder, 'init', '-q');
    const result = await planWorkspace({ paths: ['src'], cwd: folder, settings });
    expect(result.changes).toHaveLength(2);
    expect(result.surveyed.files).toBe(2);
  });
});

describe('the choice of what is planned', () => {
  it('--only takes what is named', async () => {
    const all = (await plan(shop)).result.plan.refactorings;
    expect(all.length).toBeGreaterThan(1);
    const { result } = await plan(shop, { settings: { only: [all[0]!.id] } });
    expect(result.plan.refactorings.map(({ id }) => id)).toEqual([all[0]!.id]);
  });

  it('--limit takes the first ones', async () => {
    const all = (await plan(shop)).result.plan.refactorings;
    const { result } = await plan(shop, { settings: { limit: 1 } });
    expect(result.plan.refactorings.map(({ id }) => id)).toEqual([all[0]!.id]);
    expect(result.changes.length).toBeGreaterThan(0);
  });

  it('--transform leaves the others out', async () => {
    const { result } = await plan(shop, { settings: { transforms: ['lift-calculations'] } });
    expect(new Set(result.plan.refactorings.map(({ transform }) => transform))).toEqual(new Set(['lift-calculations']));
  });
});

describe('monorepos', () => {
  const a = {
    'packages/a/package.json': {},
    'packages/a/tsconfig.json': strict,
    'packages/a/src/types.ts': types,
    'packages/a/src/checkout-service.ts': service,
  };
  const node = { ...strict.compilerOptions, module: 'nodenext' };
  const b = {
    'packages/b/package.json': { type: 'module' },
    'packages/b/tsconfig.json': { ...strict, compilerOptions: node },
    'packages/b/src/types.ts': types,
    'packages/b/src/checkout-service.ts': service.replace('./types', './types.js'),
  };
  it('each package has its own program, core and way of importing', async () => {
    const { result, changed } = await plan({ ...a, ...b });
    expect(changed).toEqual([
      'packages/a/src/checkout-service.ts',
      'packages/a/src/core/checkout.ts',
      'packages/b/src/checkout-service.ts',
      'packages/b/src/core/checkout.ts',
    ]);
    expect(result.changes[0]!.after).toContain(`from './core/checkout';`);
    expect(result.changes[2]!.after).toContain(`from './core/checkout.js';`);
    expect(new Set(result.plan.refactorings.map(({ id }) => id)).size).toBe(result.plan.refactorings.length);
  });

  it('a file that two tsconfigs take in is planned once', async () => {
    const { result } = await plan({ ...shop, 'tsconfig.build.json': strict });
    expect(result.plan.refactorings).toEqual(
      (await plan(shop)).result.plan.refactorings.map((each) => expect.objectContaining({ id: each.id })),
    );
  });

  it('--project names one tsconfig', async () => {
    const { changed } = await plan({ ...a, ...b }, { paths: ['packages/a'], project: 'packages/a' });
    expect(changed).toEqual(['packages/a/src/checkout-service.ts', 'packages/a/src/core/checkout.ts']);
  });
});

describe('bad input is named, and the rest is done', () => {
  const broken = `export class Broken { constructor(private db: Db) {} run() { this.db.save(; } }\n`;

  it('a file with a syntax error', async () => {
    const { folder, result, changed } = await plan({ ...shop, 'src/broken.ts': broken });
    expect(result.problems).toMatchObject([
      { kind: 'input', code: 'syntax-error', file: join(folder, 'src/broken.ts'), line: 1, column: 75 },
    ]);
    expect(changed).toEqual(['src/checkout-service.ts', 'src/core/checkout.ts']);
  });

  it('a tsconfig that does not parse; other packages go on', async () => {
    const { result, changed } = await plan({
      'a/tsconfig.json': '{ "include": [',
      'a/checkout-service.ts': service,
      ...Object.fromEntries(Object.entries(shop).map(([path, content]) => [`b/${path}`, content])),
    });
    expect(codes(result)).toEqual(['input unreadable-tsconfig']);
    expect(changed).toEqual(['b/src/checkout-service.ts', 'b/src/core/checkout.ts']);
  });

  it('a --project that is not there', async () => {
    expect(codes((await plan(shop, { project: 'tsconfig.nope.json' })).result)).toEqual(['usage project-not-found']);
  });

  it('a path that is not there', async () => {
    expect(codes((await plan(shop, { paths: ['source'] })).result)).toEqual(['usage path-not-found']);
  });

  it('nothing there at all', async () => {
    const { result } = await plan({ 'package.json': {} });
    expect(result).toMatchObject({ changes: [], surveyed: { files: 0, orchestrators: [] }, problems: [] });
  });

  it('packages that are not installed', async () => {
    const files = { ...shop, 'src/checkout-service.ts': `import { Injectable } from '@nestjs/common';\n${service}` };
    const { result } = await plan(files);
    expect(result.problems).toMatchObject([
      { kind: 'notice', code: 'unresolved-packages', message: expect.stringContaining('@nestjs/common') },
    ]);
  });

  it('errors that were there before are no reason to refuse', async () => {
    const { changed } = await plan({ ...shop, 'src/checkout-service.ts': `${service}const wrong: string = 1;\n` });
    expect(changed).toEqual(['src/checkout-service.ts', 'src/core/checkout.ts']);
  });
});

it('Flow is surveyed and left alone, and that is said', async () => {
  const file =
    '// @flow\nclass Legacy { constructor(db: Db) { this.db = db; } run(a: number) { return this.db.save(a * 2); } }';
  const { folder, result } = await plan({ 'src/legacy.js': file });
  expect(result).toMatchObject({
    changes: [],
    surveyed: { orchestrators: [{ name: 'Legacy' }] },
    problems: [{ kind: 'notice', code: 'flow-left-alone', file: join(folder, 'src/legacy.js'), line: 2 }],
  });
});

describe('functions in JavaScript', () => {
  const pay = `async (order) => {
  if (order.total * order.rate > 100 && order.tier === 'gold') await db.save(order.total * 2);
};
`;

  const route = pay.replace('(order) => {', '(req, res) => {\n  const order = req.body;').trim().slice(0, -1);

  it('are lifted from, in CommonJS', async () => {
    const file = `const { db } = require('./db');\nexports.pay = ${pay}`;
    const { changed } = await plan({ 'src/payments.js': file, 'src/db.js': 'exports.db = connect();' });
    expect(changed).toEqual(['src/core/payments.js', 'src/payments.js']);
  });

  it('of a repository without a package.json are one program', async () => {
    const files = Object.fromEntries(
      ['orders', 'refunds'].map((name) => [`src/${name}/pay.js`, `const db = require('../db');\nexports.pay = ${pay}`]),
    );
    const loads: string[] = [];
    const { changed } = await plan(
      { ...files, 'src/db.js': 'exports.save = async () => {};', '.git/HEAD': '' },
      { progress: ({ stage }) => void (stage === 'load' && loads.push(stage)) },
    );
    expect(changed).toEqual(['src/core/pay.js', 'src/orders/pay.js', 'src/refunds/pay.js']);
    expect(loads).toEqual(['load']);
  });

  it('of a package go where the package is published from', async () => {
    const files = {
      'lib/payments.js': `const db = require('./db');\nexports.pay = ${pay}`,
      'lib/db.js': 'exports.save = async () => {};',
    };
    const published = await plan({ ...files, 'package.json': { files: ['lib'] } });
    expect(published.changed).toEqual(['lib/core/payments.js', 'lib/payments.js']);
    expect(published.result.problems).toEqual([]);
    const left = await plan({ ...files, 'package.json': { files: ['lib/*.js'] } });
    expect(left.result.problems).toMatchObject([
      { code: 'core-not-published', file: join(left.folder, 'core/payments.js') },
    ]);
  });

  it.each([
    ['AMD loads', `define(['db'], (db) => {});\nrouter.post('/pay', ${route});\n`],
    ['nobody loads', `router.post('/pay', ${route});\n`],
  ])('of a script that %s are surveyed and left alone, and that is said', async (_, file) => {
    const { folder, result } = await plan({ 'src/payments.js': file });
    expect(result).toMatchObject({
      changes: [],
      surveyed: { orchestrators: [{ name: 'payments' }] },
      problems: [{ kind: 'notice', code: 'script-left-alone', file: join(folder, 'src/payments.js') }],
    });
  });
});

it('Flow is known without its pragma, by types that no JavaScript has', async () => {
  const file = 'class Legacy { constructor(db: Db) { this.db = db; } run(a: ?number) { return this.db.save(a * 2); } }';
  const { result } = await plan({ 'src/legacy.js': file });
  expect(result).toMatchObject({ changes: [], problems: [{ code: 'flow-left-alone' }] });
});

it('the survey alone needs no tsconfig', async () => {
  const folder = folderWith({ 'src/checkout-service.ts': service });
  const { surveyed, problems } = await surveyWorkspace({ paths: [], cwd: folder });
  expect(problems).toEqual([]);
  expect(surveyed.orchestrators).toMatchObject([{ name: 'CheckoutService', dependencies: 2, line: 3 }]);
});

it('tells what it is doing', async () => {
  const folder = folderWith(shop);
  const stages: string[] = [];
  await planWorkspace({ paths: [], cwd: folder, settings, progress: ({ stage }) => stages.push(stage) });
  expect([...new Set(stages)]).toEqual(['list', 'survey', 'load', 'plan', 'verify']);
});
