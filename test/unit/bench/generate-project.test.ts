import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateProject } from '../../../bench/generate-project.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function generate(seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'fcis-generated-'));
  folders.push(folder);
  generateProject({ folder, services: 40, seed });
  return folder;
}

function textsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|json)$/.test(file));
  return files
    .sort()
    .map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`)
    .join('\n');
}

test('a seed decides the whole project', () => {
  const texts = textsOf(generate(1));
  expect(textsOf(generate(1))).toBe(texts);
  expect(textsOf(generate(2))).not.toBe(texts);
});

test('what is generated type-checks', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', generate(3)], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});
