import { expect, it } from 'vitest';
import { composeChanges } from '../../../src/core/edit/compose-changes.ts';
import type { Refactoring } from '../../../src/core/model/refactoring.ts';
import { verifyDraft } from '../../../src/core/verify/verify-draft.ts';
import { hostOf, programOf, strictOptions, type Files } from '../../support/program.ts';

const rates = '/project/src/rates.ts';
const shop = '/project/src/shop.ts';
const files: Files = {
  [rates]: 'export class Rates {\n  rate() {\n    return 2;\n  }\n}\n',
  [shop]: `import { Rates } from './rates';
export class Shop {
  total(rates: Rates): number {
    return rates.rate();
  }
  twice(price: number): number {
    return price * 2;
  }
}
`,
};

function replace(file: string, [replaced, text]: readonly [string, string]): Refactoring {
  const start = files[file]!.indexOf(replaced);
  const span = { file, start, end: start + replaced.length };
  return {
    id: text,
    transform: 'lift-calculations',
    form: 'calculation',
    title: text,
    confidence: 'safe',
    assumptions: [],
    span,
    origin: 'Shop.total',
    edits: [{ ...span, text }],
    imports: [],
    creates: [],
    dependsOn: [],
    logic: 1,
  };
}

it('an error that a change brings to another file is not put down to what changes that file', () => {
  const inferred = replace(rates, ['return 2', "return '2'"]);
  const innocent = replace(shop, ['price * 2', '2 * price']);
  const { refactorings, refusals } = verifyDraft({
    draft: { proposals: [{ forms: [inferred] }, { forms: [innocent] }], refusals: [], findings: [] },
    program: programOf(files, strictOptions),
    host: hostOf(files),
    compose: (some) =>
      composeChanges({
        refactorings: some,
        readText: (file) => files[file],
        compilerOptions: () => strictOptions,
      }),
  });
  expect(refactorings.map(({ id }) => id)).toEqual(['2 * price']);
  expect(refusals.map(({ reason }) => reason)).toEqual([
    "the lifted form does not type-check: Type 'string' is not assignable to type 'number'. (TS2322)",
  ]);
});
