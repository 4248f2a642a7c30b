import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src/core/edit/parse-text.ts';
import { countOperators } from '../../../src/core/regions/count-operators.ts';
import { collectClasses } from '../../../src/core/survey/classes.ts';
import { countClassLogic } from '../../../src/core/survey/count-logic.ts';
import { parseWithBabel } from '../../../src/core/syntax/babel.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';
import { walk } from '../../../src/core/syntax/nodes.ts';

/** The operators of each class of the file, the constructors left out, in the order of the text. */
function countedByTheEngine(text: string, file: string): readonly number[] {
  const counts: number[] = [];
  walk(parseText(text, file), (node) => {
    if (ts.isClassLike(node))
      counts.push(countOperators(node.members.filter((member) => !ts.isConstructorDeclaration(member))));
  });
  return counts;
}

describe('survey and plan count one thing', () => {
  const files = globSync(['__testfixtures__/**/*.ts', 'test/equivalence/programs/**/*.{ts,js}', 'src/shell/**/*.ts']);

  it('has files to compare', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it('of every class in them', () => {
    const differing = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      const { tree } = parseWithBabel(file, text);
      const bySurvey = tree === undefined ? [] : collectClasses(tree).map(({ node }) => countClassLogic(node));
      return countedByTheEngine(text, file).join() !== bySurvey.join();
    });
    expect(differing).toEqual([]);
  });
});
