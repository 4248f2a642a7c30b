import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../../support/program.ts';
import { cut } from './cut.ts';

const file = '/project/src/orchestrator.ts';

/** A class of `count` dependencies `step1`, `step2`…, each an object with `run`. */
function classWith(count: number, body: string): string {
  const names = Array.from({ length: count }, (_, index) => `step${index + 1}`);
  return `export interface Step {
  run(id: string): Promise<string>;
}

export class WideService {
  constructor(
${names.map((name) => `    private readonly ${name}: Step,`).join('\n')}
  ) {}

  async handle(id: string): Promise<string> {
${body}
  }

  private async helper(id: string): Promise<void> {
    await this.step1.run(id);
    await this.step2.run(id);
  }
}
`;
}

function pairs(from: number, to: number): string {
  const lines: string[] = [];
  for (let index = from; index < to; index += 2) {
    lines.push(`    await this.step${index}.run(id);\n    await this.step${index + 1}.run(id);`);
  }
  return lines.join('\n\n');
}

it('cuts nothing where every run is tied to its place', () => {
  const calls = [1, 2, 3, 4, 5, 6].map((each) => `    await this.step${each}.run(String(arguments[0]));\n`);
  const body = `${calls.join('')}    return id;`;
  const outcome = cut({ files: { [file]: classWith(6, body) }, operation: 'handle' });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'function-object' });
  expect(outcome.kind === 'refused' && outcome.reason).toContain('`arguments`');
});

it('says so where one expression touches too many', () => {
  const calls = [1, 2, 3, 4, 5].map((each) => `await this.step${each}.run(id)`).join(', ');
  const body = `    return [${calls}].join();`;
  expect(cut({ files: { [file]: classWith(5, body) }, operation: 'handle' })).toMatchObject({
    kind: 'refused',
    code: 'operation-too-wide',
    reason: expect.stringContaining('`WideService.handle`') as string,
  });
});

it('starts promises together that are waited for together', () => {
  const calls = [1, 2, 3, 4, 5, 6].map((each) => `      this.step${each}.run(id),\n`).join('');
  const body = `    const [first, ...others] = await Promise.all([\n${calls}    ]);\n    return first + others.length;`;
  const outcome = cut({ files: { [file]: classWith(6, body) }, operation: 'handle' });
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  expect(outcome.text).toContain(`    const [first, ...others] = await Promise.all([
      this.step1.run(id),
      this.step2.run(id),
      ...this.runStep3(id),
    ]);
    return first + others.length;
  }

  private runStep3(
    id: string,
  ): [Promise<string>, Promise<string>, Promise<string>, Promise<string>] {
    return [
      this.step3.run(id),
      this.step4.run(id),
      this.step5.run(id),
      this.step6.run(id),
    ];
  }`);
  expect(diagnosticsOf({ [file]: outcome.text })).toEqual([]);
});

it('leaves what a private method touches to that method', () => {
  const body = `    await this.helper(id);\n\n${pairs(3, 8)}\n    return id;`;
  const outcome = cut({ files: { [file]: classWith(8, body) }, operation: 'handle' });
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  expect(outcome.phases.flatMap(({ touches }) => touches)).not.toContain('step1');
  expect(diagnosticsOf({ [file]: outcome.text })).toEqual([]);
});

it.each([9, 12, 20, 30])('comes down to the maximum in several rounds with %i dependencies', (count) => {
  let text = classWith(count, `${pairs(1, count)}\n    return id;`);
  const wide = ['handle'];
  let rounds = 0;
  for (let operation = wide.pop(); operation !== undefined; operation = wide.pop()) {
    rounds += 1;
    const outcome = cut({ files: { [file]: text }, operation });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    ({ text } = outcome);
    wide.push(...outcome.phases.filter(({ touches }) => touches.length > 4).map(({ name }) => name));
    expect(outcome.direct.length).toBeLessThanOrEqual(4);
  }
  expect(diagnosticsOf({ [file]: text })).toEqual([]);
  expect(rounds).toBeLessThan(count);
});
