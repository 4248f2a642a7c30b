import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, type Project } from './command-line.ts';
import { shop } from './shop.ts';

let project: Project;

beforeAll(() => {
  project = createProject(shop);
});
afterAll(() => project.remove());

describe('check', () => {
  it('shows what breaks the rules, with the code, and exits with 1', () => {
    const { code, out, err } = project.run(['check', 'src', '--max-dependencies', '1']);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('src/order-service.ts:3:14 error OrderService has 2 dependencies');
    expect(out).toContain('> 3 | export class OrderService {');
    expect(out).toContain('(max-dependencies)');
  });

  it('prints them as JSON that keeps to the shipped schema', () => {
    const { out } = project.run(['check', 'src', '--max-dependencies', '1', '--format', 'json']);
    const schema = readFileSync(new URL('../../schemas/check.schema.json', import.meta.url), 'utf8');
    const report = JSON.parse(out) as { violations: { rule: string; file: string; line: number }[] };
    const ajv = new Ajv();
    expect(ajv.validate(JSON.parse(schema) as object, report), ajv.errorsText()).toBe(true);
    expect(report.violations).toContainEqual(
      expect.objectContaining({ rule: 'max-dependencies', file: 'src/order-service.ts', line: 3, severity: 'error' }),
    );
  });
});

describe('survey', () => {
  it('ranks the orchestrators', () => {
    const { code, out } = project.run(['survey']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^orchestrator\s+kind\s+at\s+dependencies\s+logic\s+score\nOrderService\s+class\s+src\/order-service.ts:3\s+2\s/,
    );
    const { orchestrators } = JSON.parse(project.run(['survey', '--format', 'json']).out) as {
      orchestrators: unknown[];
    };
    expect(orchestrators).toMatchObject([{ name: 'OrderService', file: 'src/order-service.ts', line: 3 }]);
  });
});

describe('explain', () => {
  it('tells why a line is lifted', () => {
    const { code, out } = project.run(['explain', 'src/order-service.ts:18']);
    expect(code).toBe(0);
    expect(out).toContain('is lifted: lift calculateTotal(items) out of OrderService.order');
    expect(out).toContain('confidence: safe');
  });

  it('tells it to a program', () => {
    const { code, out } = project.run(['explain', 'src/order-service.ts:18', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'lifted',
      file: 'src/order-service.ts',
      refactorings: [{ title: 'lift calculateTotal(items) out of OrderService.order' }],
    });
  });

  it('tells that nothing on a line is business logic', () => {
    expect(project.run(['explain', 'src/order-service.ts:20']).out).toContain(
      'src/order-service.ts:20: nothing on this line is business logic.',
    );
    expect(project.run(['explain', 'src/parts.ts:1']).out).toContain('no orchestrator was found in this file');
  });

  it.each([
    [['explain'], 'explain takes one place as file:line, not nothing'],
    [['explain', 'src/order-service.ts'], 'explain takes one place as file:line, not src/order-service.ts'],
    [['explain', 'src/order-service.ts:900'], 'src/order-service.ts: has no line 900'],
    [['explain', 'src/gone.ts:1'], 'src/gone.ts: there is no such file'],
  ])('%j is refused', (words, expected) => {
    const { code, out, err } = project.run(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
  });
});
