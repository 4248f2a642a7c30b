import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lift } from '../support/engine.ts';
import { extractFunction } from '../support/extract-function.ts';
import { listFixtures } from '../support/fixture.ts';
import { isJavaScriptFile } from '../../src/core/syntax/javascript-file.ts';
import { javaScriptOptions, strictOptions } from '../support/program.ts';
import type { Files } from '../support/program.ts';
import { transformNames } from '../../src/core/model/transform-name.ts';
import { rootsOfCall } from './roots-of-call.ts';

interface Source {
  readonly name: string;
  readonly files: Files;
  readonly targets: readonly string[];
}

/** A split moves whole methods: there is no region that TypeScript could be asked about. */
const lifts = transformNames.filter((name) => name !== 'split-orchestrator');

/** What TypeScript refuses to extract, and why we may. */
const refusals: Readonly<Record<string, string>> = {
  'Cannot extract range containing conditional return statement.':
    'we give the early result back, and the shell returns it',
  'Cannot extract range containing conditional break or continue statements.':
    'we lift the condition, and the jump stays in the shell',
  'Cannot extract range.':
    'some terms of a longer condition are no node of their own; we lift them and keep the others',
  'Cannot extract exported declaration':
    'so it says of a `let` with a pattern that is read later; we give the values back',
};

describe('each lifted function takes the values that TypeScript captures for the same range', () => {
  it.each([...fixtureSources(), ...programSources()])('$name', ({ files, targets }) => {
    const options = targets.some(isJavaScriptFile) ? javaScriptOptions : strictOptions;
    const { refactorings } = lift({ files, targets, settings: { transforms: lifts } });
    for (const refactoring of refactorings) {
      if (refactoring.form === 'pure-method') continue;
      const { file, start, end } = refactoring.span;
      const extraction = extractFunction({ files, file, start, end, options });
      if (extraction.kind === 'refused') {
        expect(Object.keys(refusals), refactoring.title).toContain(extraction.reason);
      } else {
        // Where the region calls a method that is lifted as well, the core calls the function with the fields it reads:
        // whether the call mentions `this` is another question than whether the region did. A function of the file that
        // is lifted or moved as well has its own name in the core.
        const lifted = refactorings.filter(({ id }) => refactoring.dependsOn.includes(id));
        const freed = new Set([
          ...lifted.flatMap(({ origin }) => ['this', origin.slice(origin.lastIndexOf('.') + 1)]),
          ...refactoring.creates.flatMap(({ declarations }) => declarations.map(({ name }) => name)),
        ]);
        const isFreed = (name: string) => freed.has(name);
        const expected = [...new Set(extraction.parameters)].filter((name) => !isFreed(name)).sort();
        const actual = rootsOfCall(refactoring, files[file] ?? '').filter((name) => !isFreed(name));
        expect(actual, refactoring.title).toEqual(expected);
      }
    }
  });
});

function fixtureSources(): Source[] {
  return listFixtures().map(({ transform, name, input, targets }) => ({
    name: `${transform}: ${name}`,
    files: input,
    targets,
  }));
}

/** The programs of the equivalence tests: longer, and of many domains. */
function programSources(): Source[] {
  const folder = new URL('../equivalence/programs/', import.meta.url).pathname;
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => {
    const source = join(folder, name, 'src');
    const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const entries = paths.map((path) => [`/project/src/${path}`, readFileSync(join(source, path), 'utf8')] as const);
    const files = Object.fromEntries(entries);
    return { name: `program: ${name}`, files, targets: Object.keys(files) };
  });
}
