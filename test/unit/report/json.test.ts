import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { toCheckJson } from '../../../src/core/report/check-json.ts';
import { toExplainJson } from '../../../src/core/report/explain-json.ts';
import { jsonSchemas } from '../../../src/core/report/json-schemas.ts';
import { toPlanJson } from '../../../src/core/report/plan-json.ts';
import { violationsOf } from '../../../src/core/report/violation.ts';
import { toSurveyJson } from '../../../src/core/report/survey-report.ts';
import { file, finding, likelyLift, run, spanOf, where } from './sample.ts';

const schemas = new URL('../../../schemas/', import.meta.url);

/** Validates with the schema as it is shipped, by a validator that knows nothing of ours. */
function complaints(name: string, value: unknown) {
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8')) as object);
  validate(JSON.parse(JSON.stringify(value)));
  return validate.errors ?? [];
}

const problem = { code: 'syntax', kind: 'input', message: 'no', file: '/shop/a.ts', line: 1, column: 2 } as const;

describe('the plan as JSON', () => {
  const json = toPlanJson({ ...run, problems: [problem] });

  it('says everything that a program needs, with paths from the working directory', () => {
    expect(json.refactorings[0]).toMatchObject({
      id: 'lift-calculations:src/checkout.ts:calculateTotal',
      file: 'src/checkout.ts',
      range: { start: { line: 3, column: 19, offset: 71 }, end: { line: 3, column: 81, offset: 133 } },
      edits: [{ file: 'src/checkout.ts', text: 'calculateTotal(items)' }],
      imports: [{ file: 'src/checkout.ts', from: 'src/core/checkout.ts', name: 'calculateTotal', typeOnly: false }],
      creates: [{ file: 'src/core/checkout.ts', imports: [{ from: '@acme/shop' }] }],
    });
    expect(json.refusals[0]).toMatchObject({
      code: 'suspends',
      file: 'src/checkout.ts',
      cause: { file: 'src/checkout.ts' },
    });
    expect(json.problems).toEqual([{ ...problem, file: 'a.ts' }]);
    expect(json.summary).toEqual({
      files: 12,
      orchestrators: 2,
      refactorings: 1,
      withheld: 0,
      refusals: 1,
      changedFiles: ['src/checkout.ts', 'src/core/checkout.ts'],
      logicLifted: 2,
      logicRefused: 1,
      logicFound: 7,
      written: false,
    });
  });

  it('keeps to the schema that is shipped', () => {
    expect(complaints('plan', json)).toEqual([]);
    expect(complaints('plan', { ...json, refactorings: [{ ...json.refactorings[0], id: 3 }] })).not.toEqual([]);
  });
});

describe('the violations as JSON', () => {
  const violations = violationsOf([finding], {
    'no-business-logic': 'warning',
    'max-dependencies': 'error',
    'pure-core': 'error',
  });
  const json = toCheckJson({ violations, problems: [], files: 12, orchestrators: 2, where });

  it('have the shape that is promised', () => {
    expect(json).toEqual({
      version: 1,
      violations: [
        {
          rule: 'no-business-logic',
          severity: 'warning',
          file: 'src/checkout.ts',
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 51,
          message: 'Checkout.run calculates what is due',
          evidence: '(await this.rates.today()) * total',
          transform: 'lift-calculations',
          refusal: 'suspends',
        },
      ],
      problems: [],
      summary: { files: 12, orchestrators: 2, errors: 0, warnings: 1 },
    });
  });

  it('keep to the schema that is shipped', () => {
    expect(complaints('check', json)).toEqual([]);
    expect(complaints('check', { ...json, version: 2 })).not.toEqual([]);
  });

  it('leave out the rules that are off', () => {
    const off = { 'no-business-logic': 'off', 'max-dependencies': 'error', 'pure-core': 'error' } as const;
    expect(violationsOf([finding], off)).toEqual([]);
  });
});

describe('what explain has to say as JSON', () => {
  const explained = (line: number, plan = run.plan) =>
    toExplainJson({ plan, file, line, where, orchestrators: ['Checkout'], problems: [problem] });

  it('is the proposal, where the line is lifted', () => {
    const json = explained(3);
    expect(json).toMatchObject({
      version: 1,
      file: 'src/checkout.ts',
      line: 3,
      verdict: 'lifted',
      orchestrators: ['Checkout'],
      refactorings: [{ id: 'lift-calculations:src/checkout.ts:calculateTotal' }],
      refusals: [],
      findings: [],
      problems: [{ code: 'syntax', file: 'a.ts' }],
    });
    expect(complaints('explain', json)).toEqual([]);
  });

  it('is the refusal and the rule, where it is left alone', () => {
    const json = explained(4);
    expect(json).toMatchObject({
      verdict: 'left-alone',
      refactorings: [],
      refusals: [{ code: 'suspends', unblock: 'await it in a statement of its own before' }],
      findings: [{ rule: 'no-business-logic', refusal: 'suspends', range: { start: { line: 4, column: 17 } } }],
    });
    expect(complaints('explain', json)).toEqual([]);
    expect(explained(4, { ...run.plan, refusals: [] }).verdict).toBe('left-alone');
  });

  it('is the weight, where the logic stays', () => {
    const obstacle = { code: 'effect-inside', reason: 'it writes', unblock: 'write later', extra: 1 } as const;
    const leftovers = [{ span: spanOf('async run(items: Item[])'), origin: 'Checkout.run', weight: 2, obstacle }];
    const json = explained(2, { ...run.plan, leftovers });
    expect(json).toMatchObject({
      verdict: 'stays',
      leftover: {
        origin: 'Checkout.run',
        weight: 2,
        needed: 2.9,
        obstacle: { code: 'effect-inside', reason: 'it writes', unblock: 'write later' },
      },
    });
    expect(complaints('explain', json)).toEqual([]);
    expect(explained(3, { ...run.plan, leftovers })).not.toHaveProperty('leftover');
  });

  it('is nothing, where there is no logic', () => {
    expect(explained(1)).toMatchObject({ verdict: 'nothing', refactorings: [], refusals: [], findings: [] });
  });
});

it('the survey as JSON keeps to the schema that is shipped', () => {
  const worst = { kind: 'class', name: 'Checkout', file, line: 1, dependencies: 12, logic: 30, score: 360 } as const;
  const orchestrators = [worst, { ...worst, leftAlone: 'flow' as const }];
  const json = toSurveyJson({ orchestrators, problems: [problem], files: 8, limit: undefined, where });
  expect(complaints('survey', json)).toEqual([]);
  expect(complaints('survey', { ...json, orchestrators: [{ ...worst, line: 0 }] })).not.toEqual([]);
});

describe('the schema of the configuration', () => {
  it('takes a whole one and refuses a wrong key', () => {
    const config = { $schema: 'x', coreDir: 'core', maxDependencies: 3, rules: { 'pure-core': 'off' }, exclude: ['a'] };
    expect(complaints('config', config)).toEqual([]);
    expect(complaints('config', { ...config, rules: { purecore: 'off' } })).not.toEqual([]);
    expect(complaints('config', { coreDirectory: 'core' })).not.toEqual([]);
  });
});

it.each([...jsonSchemas()])('%s is up to date (node scripts/schemas.js writes it)', (name, text) => {
  expect(readFileSync(new URL(name, schemas), 'utf8')).toBe(text);
});

it('a proposal that rests on an assumption survives JSON', () => {
  const json = toPlanJson({ ...run, withheld: [likelyLift] });
  expect(complaints('plan', json)).toEqual([]);
  expect(json.withheld[0]?.assumptions).toEqual(['the getter price has no effect']);
});
