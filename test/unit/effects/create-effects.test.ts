import { describe, expect, test } from 'vitest';
import { callCases } from './cases/calls.ts';
import { freshCases } from './cases/fresh-objects.ts';
import { functionCases } from './cases/functions.ts';
import { libraryCases } from './cases/library.ts';
import { packageCases } from './cases/packages.ts';
import { readCases } from './cases/reads.ts';
import { syntaxCases } from './cases/syntax.ts';
import { describeEffect, effectsOfCases, type Case } from './effects-in.ts';

const areas: Readonly<Record<string, readonly Case[]>> = {
  'objects that the code makes itself': freshCases,
  'calls of unknown code': callCases,
  'functions of the project': functionCases,
  'the language and its surroundings': libraryCases,
  packages: packageCases,
  'reading variables and properties': readCases,
  syntax: syntaxCases,
};

const answers = effectsOfCases(Object.values(areas).flat());

for (const [area, cases] of Object.entries(areas))
  describe(area, () => {
    test.each(cases)('$name', ({ name, effects }) => {
      expect((answers.get(name) ?? []).map(describeEffect)).toEqual(effects);
    });
  });
