import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compilerFlags } from '../../../bench/compiler-flags.ts';

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function project(version: string, compilerOptions: object): string {
  folder = mkdtempSync(join(tmpdir(), 'fcis-flags-'));
  mkdirSync(join(folder, 'node_modules/typescript'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/typescript/package.json'), JSON.stringify({ version }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['a.ts'] }));
  writeFileSync(join(folder, 'a.ts'), '');
  return join(folder, 'tsconfig.json');
}

test('a project on TypeScript 5 is checked with the defaults of 5 where it says nothing', () => {
  const flags = compilerFlags(project('5.9.3', { module: 'commonjs', strict: true })).join(' ');
  expect(flags).toContain('--target ES5');
  expect(flags).toContain('--moduleResolution Node10');
  expect(flags).toContain('--types *');
  expect(flags).toContain('--ignoreDeprecations 6.0');
  expect(flags).not.toMatch(/--(module|strict) /);
});

test('a project on TypeScript 6 needs no other defaults', () => {
  const tsconfig = project('6.0.3', { module: 'nodenext' });
  const own = ['-p', tsconfig, '--noEmit', '--incremental', 'false', '--composite', 'false'];
  expect(compilerFlags(tsconfig)).toEqual([...own, '--ignoreDeprecations', '6.0']);
});
