import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCheckout } from '../../../scripts/real/checkout.ts';

let root: string;
const path = (file: string) => join(root, file);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: root });

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'fcis-checkout-')));
  mkdirSync(path('src'));
  writeFileSync(path('src/a.ts'), 'a\n');
  writeFileSync(path('.gitignore'), 'ignored\nignored.ts\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'start');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what was changed and created is put back, and nothing else', () => {
  const checkout = openCheckout(path('src'));
  expect(checkout.root).toBe(root);
  writeFileSync(path('ignored.ts'), 'mine\n');
  checkout.touch(['src/a.ts', 'src/core/a.ts', 'ignored/core.ts', 'ignored.ts'].map(path));
  mkdirSync(path('src/core'));
  mkdirSync(path('ignored'));
  for (const file of ['src/a.ts', 'src/core/a.ts', 'ignored/core.ts', 'ignored.ts', 'other.ts'])
    writeFileSync(path(file), 'new\n');

  expect(checkout.dirtyFiles()).toEqual(['other.ts', 'src/a.ts', 'src/core/a.ts'].map(path).sort(byGit));
  checkout.putBack();

  expect(readFileSync(path('src/a.ts'), 'utf8')).toBe('a\n');
  expect(readFileSync(path('ignored.ts'), 'utf8')).toBe('mine\n');
  expect(existsSync(path('src/core'))).toBe(false);
  expect(existsSync(path('ignored'))).toBe(false);
  expect(checkout.dirtyFiles()).toEqual([path('other.ts')]);
});

test('a file that was made before anybody knew of it is removed as well', () => {
  const checkout = openCheckout(root);
  writeFileSync(path('surprise.ts'), 'new\n');
  checkout.touch([path('surprise.ts')]);
  checkout.putBack();
  expect(existsSync(path('surprise.ts'))).toBe(false);
});

test('what was not touched stays as it is', () => {
  const checkout = openCheckout(root);
  writeFileSync(path('src/a.ts'), 'new\n');
  checkout.putBack();
  expect(readFileSync(path('src/a.ts'), 'utf8')).toBe('new\n');
});

test('a checkout with changes is not touched', () => {
  writeFileSync(path('src/a.ts'), 'mine\n');
  expect(() => openCheckout(root)).toThrow('uncommitted changes');
});

test('texts are those on disk, of changed files that were not asked for as well', () => {
  const checkout = openCheckout(root);
  writeFileSync(path('other.ts'), 'new\n');
  expect([...checkout.texts([path('src/a.ts'), path('src/b.ts')])]).toEqual([
    [path('other.ts'), 'new\n'],
    [path('src/a.ts'), 'a\n'],
    [path('src/b.ts'), undefined],
  ]);
});

/** Git lists changed files before new ones. */
function byGit(one: string, other: string): number {
  const isNew = (file: string) => (file.endsWith('src/a.ts') ? 0 : 1);
  return isNew(one) - isNew(other) || (one < other ? -1 : 1);
}
