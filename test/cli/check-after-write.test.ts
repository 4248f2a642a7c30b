import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, type Project } from './command-line.ts';

/** Programs with much to lift and split, and with refusals of several kinds, besides the shop that the README shows. */
const programs = ['auction', 'moderation-queue', 'print-shop'];

let project: Project;

beforeAll(() => {
  project = createProject({
    'package.json': '{ "name": "several", "type": "module" }\n',
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', types: [] },
      include: ['src'],
    }),
    ...sourcesBelow('../../examples/checkout-shop/src', 'src/shop'),
    ...Object.assign({}, ...programs.map((name) => sourcesBelow(`../equivalence/programs/${name}/src`, `src/${name}`))),
  });
});
afterAll(() => project.remove());

describe('check after --write', () => {
  it('reports what was refused, with the code of the refusal, and nothing else', () => {
    const written = project.run(['--write', '--no-interactive', '--format', 'json']);
    expect(written.code).toBe(0);
    const plan = JSON.parse(written.out) as { refactorings: unknown[]; refusals: { code: string }[] };
    expect(plan.refactorings.length).toBeGreaterThan(15);
    expect(new Set(plan.refusals.map(({ code }) => code)).size).toBeGreaterThan(4);

    const checked = JSON.parse(project.run(['check', '--format', 'json']).out) as {
      violations: { refusal?: string }[];
    };
    const reported = checked.violations.map(({ refusal }) => refusal ?? 'not refused').sort();
    expect(reported).toEqual(plan.refusals.map(({ code }) => code).sort());
  });
});

function sourcesBelow(folder: string, target: string): Record<string, string> {
  const from = fileURLToPath(new URL(folder, import.meta.url));
  const paths = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts$/u.test(path));
  return Object.fromEntries(paths.map((path) => [join(target, path), readFileSync(join(from, path), 'utf8')]));
}
