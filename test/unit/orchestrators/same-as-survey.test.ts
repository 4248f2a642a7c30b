import { expect, it } from 'vitest';
import { collectOrchestrators } from '../../../src/core/orchestrators/collect-orchestrators.ts';
import { sitesInText } from '../../../src/core/survey/shapes/sites-in.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';
import { listFixtures } from '../../support/fixture.ts';

const files = listFixtures().flatMap(({ transform, name, input, targets }) =>
  targets.map((file) => ({ fixture: `${transform}/${name}`, file, text: input[file] ?? '' })),
);
const found = files
  .map((each) => ({ ...each, sites: sitesInText(each) }))
  .filter(({ sites }) => sites.some(({ kind }) => kind !== 'class'));

it('there is something to compare', () => {
  expect(new Set(found.flatMap(({ sites }) => sites.map(({ kind }) => kind)))).toEqual(
    new Set(['function', 'closure', 'module']),
  );
});

it.each(found)('the compiler finds what the survey sees in $fixture: $file', ({ file, text, sites }) => {
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const shapes = collectOrchestrators(sourceFile).filter(({ kind }) => kind !== 'class');
  expect(
    shapes.map(({ kind, name, dependencies, operations }) => ({
      kind,
      name,
      dependencies: dependencies.map((each) => each.name),
      operations: operations.map((each) => each.name),
    })),
  ).toEqual(
    sites
      .filter(({ kind }) => kind !== 'class')
      .map(({ kind, name, dependencies, operations }) => ({
        kind,
        name,
        dependencies: dependencies.map((each) => each.name),
        operations: operations.map((each) => each.name),
      })),
  );
});
