import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupByConfig, resolveProject } from '../../../src/shell/workspace/find-config.ts';
import { createInclusion, readConfig } from '../../../src/shell/workspace/read-config.ts';
import { folderWith } from '../../support/folder.ts';

/** Which tsconfig takes which file, e.g. `{ 'tsconfig.json': ['src/a.ts'] }`; and the problems as `code file:line`. */
function group(files: Record<string, string | object>, wanted: readonly string[], project?: string) {
  const folder = folderWith(files);
  const { groups, problems } = groupByConfig({
    files: wanted.map((path) => join(folder, path)),
    project: project === undefined ? undefined : join(folder, project),
  });
  return {
    groups: Object.fromEntries(
      groups.map((each) => [
        each.config.file === undefined ? 'none' : relative(folder, each.config.file),
        each.files.map((file) => relative(folder, file)),
      ]),
    ),
    problems: problems.map(({ code, kind, file, line }) => `${kind} ${code} ${relative(folder, file ?? '')}:${line}`),
  };
}

describe('a file goes with the nearest tsconfig that includes it', () => {
  it('in a package of a monorepo', () => {
    const files = {
      'tsconfig.json': { compilerOptions: {} },
      'packages/a/tsconfig.json': { include: ['src'] },
      'packages/a/src/a.ts': '',
      'packages/a/scripts/s.ts': '',
      'packages/b/b.ts': '',
    };
    expect(group(files, ['packages/a/src/a.ts', 'packages/a/scripts/s.ts', 'packages/b/b.ts'])).toEqual({
      groups: {
        'packages/a/tsconfig.json': ['packages/a/src/a.ts'],
        'tsconfig.json': ['packages/a/scripts/s.ts', 'packages/b/b.ts'],
      },
      problems: [],
    });
  });

  it('a solution leads to the projects it refers to', () => {
    const files = {
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: './server' }] },
      'tsconfig.app.json': { include: ['app'] },
      'server/tsconfig.json': { include: ['src'], compilerOptions: { composite: true } },
      'server/src/s.ts': '',
      'app/a.ts': '',
    };
    expect(group(files, ['app/a.ts', 'server/src/s.ts']).groups).toEqual({
      'tsconfig.app.json': ['app/a.ts'],
      'server/tsconfig.json': ['server/src/s.ts'],
    });
  });

  it('references in a circle end', () => {
    const files = {
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.a.json' }] },
      'tsconfig.a.json': { files: [], references: [{ path: './tsconfig.json' }] },
      'a.ts': '',
    };
    expect(group(files, ['a.ts']).groups).toEqual({ 'tsconfig.json': ['a.ts'] });
  });

  it('tsconfig.json before its namesakes; a namesake where only that includes the file', () => {
    const files = {
      'tsconfig.json': { include: ['src'] },
      'tsconfig.build.json': { include: ['src', 'tools'] },
      'src/a.ts': '',
      'tools/t.ts': '',
    };
    expect(group(files, ['src/a.ts', 'tools/t.ts']).groups).toEqual({
      'tsconfig.json': ['src/a.ts'],
      'tsconfig.build.json': ['tools/t.ts'],
    });
  });

  it('a file that none lists goes with the nearest one', () => {
    const files = { 'tsconfig.json': { files: ['src/main.ts'] }, 'src/main.ts': `import './a';`, 'src/a.ts': '' };
    expect(group(files, ['src/a.ts']).groups).toEqual({ 'tsconfig.json': ['src/a.ts'] });
  });

  it('no tsconfig at all: defaults', () => {
    expect(group({ 'package.json': {}, 'src/a.ts': '', 'b.ts': '' }, ['src/a.ts', 'b.ts'])).toEqual({
      groups: { none: ['src/a.ts', 'b.ts'] },
      problems: [],
    });
  });

  it('the one that was named takes everything', () => {
    const files = { 'tsconfig.json': {}, 'tsconfig.build.json': { include: ['src'] }, 'src/a.ts': '', 'b.ts': '' };
    expect(group(files, ['src/a.ts', 'b.ts'], 'tsconfig.build.json').groups).toEqual({
      'tsconfig.build.json': ['src/a.ts', 'b.ts'],
    });
  });
});

describe('a tsconfig that cannot be used is named with its line, and its files are left alone', () => {
  it('one that does not parse', () => {
    const files = { 'tsconfig.json': '{\n  "compilerOptions": {\n    "strict": true,,\n  }\n}', 'a.ts': '' };
    expect(group(files, ['a.ts'])).toEqual({ groups: {}, problems: ['input unreadable-tsconfig tsconfig.json:3'] });
  });

  it('one that extends nothing there', () => {
    const files = { 'tsconfig.json': '{\n  "extends": "@acme/tsconfig/base.json"\n}', 'a.ts': '' };
    expect(group(files, ['a.ts'])).toEqual({ groups: {}, problems: ['input unreadable-tsconfig tsconfig.json:2'] });
  });

  it('a base that does not parse is the one that is named', () => {
    const files = {
      'tsconfig.json': { extends: './base.json' },
      'base.json': '{\n  "compilerOptions" {}\n}',
      'a.ts': '',
    };
    expect(group(files, ['a.ts'])).toEqual({ groups: {}, problems: ['input unreadable-tsconfig base.json:2'] });
  });

  it('comments, trailing commas and options of other versions are no problem', () => {
    const files = {
      'tsconfig.json': '{ // ours\n "compilerOptions": { "importsNotUsedAsValues": "error", "newOption": 1, }, }',
      'a.ts': '',
    };
    expect(group(files, ['a.ts'])).toEqual({ groups: { 'tsconfig.json': ['a.ts'] }, problems: [] });
  });

  it('one that was named and is not there', () => {
    const folder = folderWith({ 'app/tsconfig.json': {} });
    expect(resolveProject(join(folder, 'app'))).toEqual({ file: join(folder, 'app/tsconfig.json') });
    expect(resolveProject(join(folder, 'nowhere.json'))).toMatchObject({
      problem: { kind: 'usage', code: 'project-not-found', file: join(folder, 'nowhere.json') },
    });
  });
});

describe('a file that does not exist yet', () => {
  const taken = (tsconfig: object, path: string) => {
    const folder = folderWith({
      'base/tsconfig.json': { include: ['../app'] },
      'app/tsconfig.json': tsconfig,
      'app/a.ts': '',
    });
    const { config } = readConfig(join(folder, 'app/tsconfig.json'));
    return createInclusion(config!)(join(folder, path));
  };

  it('is taken in where the patterns match it', () => {
    expect(taken({}, 'app/src/core/shop.ts')).toBe(true);
    expect(taken({ include: ['src'] }, 'app/src/core/shop.ts')).toBe(true);
    expect(taken({ include: ['src'] }, 'app/core/shop.ts')).toBe(false);
    expect(taken({ exclude: ['**/core'] }, 'app/src/core/shop.ts')).toBe(false);
    expect(taken({ files: ['a.ts'] }, 'app/core/shop.ts')).toBe(false);
    expect(taken({ extends: '../base/tsconfig.json' }, 'app/core/shop.ts')).toBe(true);
    expect(taken({}, 'lib/core/shop.ts')).toBe(false);
  });
});
