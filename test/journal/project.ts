import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ChangeSet } from '../../src/core/model/change-set.ts';

/** Hundreds of writes that wait for the disk take minutes; where there is a file system in memory, they do not. */
const roomy = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Everything about a tree that a write could spoil, by path. */
export type Tree = Readonly<Record<string, string>>;

/** A folder that passes for a git work tree, so that the journal lies where it does in most projects. */
export interface TestProject {
  readonly folder: string;
  readonly state: string;
  path(name: string): string;
  put(name: string, text: string | Buffer, mode?: number): void;
  link(name: string, target: string): void;
  read(name: string): string;
  /** Files with mode and text, links and folders; what git keeps for itself left out. */
  tree(): Tree;
  /** What the journal holds, by the state of each record. */
  records(): readonly string[];
  remove(): void;
}

export function createTestProject(): TestProject {
  const folder = realpathSync(mkdtempSync(join(roomy, 'fcis-journal-')));
  mkdirSync(join(folder, '.git'));
  const path = (name: string) => join(folder, name);
  const state = path('.git/fcis-codemod');
  return {
    folder,
    state,
    path,
    put(name, text, mode = 0o644) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
      chmodSync(path(name), mode);
    },
    link: (name, target) => symlinkSync(target, path(name)),
    read: (name) => readFileSync(path(name), 'utf8'),
    tree: () => treeOf(folder),
    records: () =>
      existsSync(join(state, 'journal'))
        ? readdirSync(join(state, 'journal')).map((name) => name.replace(/^.*?\./, ''))
        : [],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function treeOf(folder: string, below = ''): Tree {
  const tree: Record<string, string> = {};
  for (const name of readdirSync(join(folder, below))) {
    const path = join(below, name);
    if (path === '.git') continue;
    const stats = lstatSync(join(folder, path));
    if (stats.isSymbolicLink()) tree[path] = `-> ${readlinkSync(join(folder, path))}`;
    else if (stats.isDirectory()) Object.assign(tree, { [path]: '/' }, treeOf(folder, path));
    else
      tree[path] =
        `${(statSync(join(folder, path)).mode & 0o777).toString(8)} ${readFileSync(join(folder, path), 'base64')}`;
  }
  return tree;
}

/** A change of every kind: texts with odd bytes, modes, a link, new files in new folders and beside others. */
export function variedProject(): { readonly project: TestProject; readonly changes: ChangeSet } {
  const project = createTestProject();
  project.put('src/a.ts', 'one\r\ntwo\r\n');
  project.put('src/run.ts', '#!/usr/bin/env node\n', 0o755);
  project.put('src/private.ts', 'secret', 0o600);
  project.put('shared/real.ts', '\uFEFFwith a mark\n');
  project.put('src/bystander.ts', 'nobody changes me');
  project.link('src/link.ts', '../shared/real.ts');
  const change = (name: string, before: string | undefined, after: string) => ({
    file: project.path(name),
    before,
    after,
  });
  const changes = [
    change('core/deep/new.ts', undefined, 'a new file in new folders\n'),
    change('src/a.ts', 'one\r\ntwo\r\n', 'one\r\nand \u{1F600}\r\n'),
    change('src/beside.ts', undefined, ''),
    change('src/link.ts', '\uFEFFwith a mark\n', '\uFEFFstill with a mark\n'),
    change('src/private.ts', 'secret', 'x'.repeat(100_000)),
    change('src/run.ts', '#!/usr/bin/env node\n', '#!/usr/bin/env node\nrun();\n'),
  ];
  return { project, changes };
}

/** Two hundred files as a large run changes them: most edited, some with a mode of their own, a third of them new. */
export function largeProject(): { readonly project: TestProject; readonly changes: ChangeSet } {
  const project = createTestProject();
  const body = (seed: number, words: string) =>
    Array.from(
      { length: 20 + (seed % 90) },
      (_, line) => `export const ${words}${seed}x${line} = ${seed * line};\n`,
    ).join('');
  const changes = Array.from({ length: 200 }, (_, index) => {
    const fresh = index % 3 === 2;
    const name = fresh ? `src/core/area${index % 20}/made${index}.ts` : `src/area${index % 20}/file${index}.ts`;
    const before = fresh ? undefined : body(index, 'before');
    if (before !== undefined) project.put(name, before, index % 7 === 0 ? 0o600 : 0o644);
    return { file: project.path(name), before, after: body(index, 'after') };
  });
  return { project, changes };
}
