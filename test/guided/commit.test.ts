import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createProject, type Project } from '../cli/command-line.ts';
import { shop } from '../cli/shop.ts';
import { openProject, play, type Turn } from './flow.ts';

let project: Project;

afterEach(() => project.remove());

function open(files: Readonly<Record<string, string>> = shop): string {
  project = openProject(files);
  return project.folder;
}

const commitAll: readonly Turn[] = [
  ['Where do we begin?', 'enter'],
  ['Lift validateOrder', 'l'],
];

describe('a commit of what was accepted', () => {
  it('is made of each orchestrator, and of nothing else', async () => {
    const cwd = open();
    project.put('notes.txt', 'mine\n');
    project.git('add', 'notes.txt');
    await play({ cwd, words: ['--commit', '--allow-dirty'], turns: commitAll });
    expect(project.git('log', '-1', '--format=%B').trim()).toBe(
      'Move logic of OrderService into the core\n\n' +
        '- lift validateOrder(items) out of OrderService.order\n- lift calculateTotal(items) out of OrderService.order',
    );
    expect(project.git('show', '--stat', '--format=').match(/\S+\.\w+ +\|/gu)).toHaveLength(2);
    expect(project.git('status', '--porcelain')).toBe('A  notes.txt\n');
  });

  it('holds the real files behind a symbolic link, and leaves nothing staged', async () => {
    const moved = Object.entries(shop).map(([path, text]) => [path.replace('src/', 'lib/'), text]);
    const cwd = open(Object.fromEntries(moved) as Record<string, string>);
    symlinkSync('lib', join(cwd, 'src'));
    project.commit();
    const { code } = await play({ cwd, words: ['--commit', '--', 'src'], turns: commitAll });
    expect(code).toBe(0);
    expect(project.git('show', '--name-only', '--format=')).toBe('lib/core/order.ts\nlib/order-service.ts\n');
    expect(project.git('status', '--porcelain')).toBe('');
  });

  it('leaves the index as it was where a hook refuses, and says so', async () => {
    const cwd = open();
    project.put('.git/hooks/pre-commit', '#!/bin/sh\necho "no commits on a Friday"\nexit 1\n');
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
    project.put('notes.txt', 'mine\n');
    project.git('add', 'notes.txt');
    const { code, printed } = await play({ cwd, words: ['--commit', '--allow-dirty'], turns: commitAll });
    expect(code).toBe(3);
    expect(printed).toContain('✖ git did not commit it:\n  │ no commits on a Friday\n');
    expect(printed).toContain('error: what was accepted is written, and not committed: git refused');
    expect(printed).toContain('A commit message for it:');
    expect(project.read('src/order-service.ts')).toContain('validateOrder(items);');
    expect(project.git('status', '--porcelain', '-uall')).toBe(
      'A  notes.txt\n M src/order-service.ts\n?? src/core/order.ts\n',
    );
  });

  it('is not made where it would hold changes that somebody made before', async () => {
    const cwd = open();
    const file = 'src/order-service.ts';
    project.put(file, `// staged\n${shop[file]}`);
    project.git('add', file);
    project.put(file, `// not staged\n// staged\n${shop[file]}`);
    const staged = project.git('diff', '--cached');
    const { code, printed } = await play({ cwd, words: ['--commit', '--allow-dirty'], turns: commitAll });
    expect(code).toBe(3);
    expect(printed).toContain('src/order-service.ts held changes of your own before');
    expect(project.git('log', '--format=%s')).toBe('a state\n');
    expect(project.git('diff', '--cached')).toBe(staged);
    expect(project.read(file)).toContain('validateOrder(items);');
  });

  it('stays when the files are taken back, and undo says what to do', async () => {
    const cwd = open();
    await play({ cwd, words: ['--commit'], turns: commitAll });
    const commit = project.git('rev-parse', '--short', 'HEAD').trim();
    const { err, code } = project.run(['undo']);
    expect(code).toBe(0);
    expect(project.files()).toEqual(shop);
    expect(err).toContain(`note: ${commit} “Move logic of OrderService into the core” stays in the history`);
    expect(err).toContain(`drop it with \`git reset ${commit}~1\``);
    project.git('reset', '-q', `${commit}~1`);
    expect(project.git('status', '--porcelain')).toBe('');
  });

  it('takes what a hook makes of the files, and undo takes that back as well', async () => {
    const cwd = open();
    const hook =
      '#!/bin/sh\nfor f in $(git diff --cached --name-only); do echo "// formatted" >> $f; git add $f; done\n';
    project.put('.git/hooks/pre-commit', hook);
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
    const { code, printed } = await play({ cwd, words: ['--commit'], turns: commitAll });
    expect(code).toBe(0);
    expect(printed.replaceAll(/\s+/gu, ' ')).toMatch(
      /note: a hook of the commit changed \S+, \S+; `fcis-codemod undo` takes that back as well\./u,
    );
    expect(project.git('show', 'HEAD:src/core/order.ts')).toContain('// formatted');
    expect(project.git('status', '--porcelain')).toBe('');
    const { code: undone, err } = project.run(['undo']);
    expect(undone).toBe(0);
    expect(err.match(/2 lifts in OrderService/gu)).toHaveLength(1);
    expect(project.files()).toEqual(shop);
  });

  it('is asked about before anything is written where git ignores a file', async () => {
    const cwd = open({ ...shop, '.gitignore': 'core\n' });
    const { printed, left } = await play({
      cwd,
      words: ['--commit'],
      turns: [
        ...commitAll,
        ['Write it nevertheless?', 'enter'],
        ['Nothing was written: git ignores some of it.', 's'],
        ['Lift calculateTotal', 's'],
      ],
    });
    expect(left).toEqual([]);
    expect(printed).toContain('git ignores src/core/order.ts');
    expect(project.read('src/order-service.ts')).toBe(shop['src/order-service.ts']);
  });

  it('is refused at once where git does not know who commits', async () => {
    const cwd = open();
    project.git('config', 'user.name', '');
    const { code, printed } = await play({ cwd, words: ['--commit'], turns: [] });
    expect(code).toBe(2);
    expect(printed).toContain('--commit makes commits, and git does not know whose');
  });

  it('is refused at once in the middle of a merge', async () => {
    const cwd = open();
    project.git('checkout', '-qb', 'other');
    project.put('other.txt', 'other\n');
    project.commit();
    project.git('checkout', '-q', '-');
    project.git('merge', '-q', '--no-ff', '--no-commit', 'other');
    const { code, printed } = await play({ cwd, words: ['--commit'], turns: [] });
    expect(code).toBe(2);
    expect(printed).toContain('git refuses in the middle of a merge');
  });

  it('is refused at once where there is no git', async () => {
    project = createProject(shop);
    const { code, printed } = await play({ cwd: project.folder, words: ['--commit'], turns: [] });
    expect(code).toBe(2);
    expect(printed).toContain('--commit makes commits, and the files are not in a git repository');
  });
});
