import { expect, it } from 'vitest';
import { renderSurvey, toSurveyJson, type SurveyedRun } from '../../../src/core/report/survey-report.ts';
import { file, where } from './sample.ts';

const orchestrators: SurveyedRun['orchestrators'] = [
  { kind: 'class', name: 'Checkout', file, line: 1, dependencies: 12, logic: 30, score: 360 },
  { kind: 'function', name: 'refund', file, line: 90, dependencies: 3, logic: 4, score: 12 },
];

const run: SurveyedRun = { orchestrators, problems: [], files: 8, limit: undefined, where };

it('ranks the orchestrators for a person', () => {
  expect(renderSurvey(run)).toBe(
    `
orchestrator  kind      at                  dependencies  logic  score
Checkout      class     src/checkout.ts:1             12     30    360
refund        function  src/checkout.ts:90             3      4     12

2 orchestrators in 8 files, 34 logic operators.
`.trimStart(),
  );
});

it('ranks them for a program, as many as were asked for', () => {
  expect(toSurveyJson({ ...run, limit: 1 })).toEqual({
    version: 1,
    orchestrators: [
      { kind: 'class', name: 'Checkout', file: 'src/checkout.ts', line: 1, dependencies: 12, logic: 30, score: 360 },
    ],
    problems: [],
    summary: { files: 8, orchestrators: 2 },
  });
});

it.each([
  [0, 'There are no source files here.\n'],
  [3, 'No orchestrators were found in 3 files.\n'],
])('says so when there are none in %i files', (files, expected) => {
  expect(renderSurvey({ ...run, orchestrators: [], files })).toBe(expected);
});
