import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCode } from '../../../equivalence/harness/load-code.ts';
import { runOperation } from '../../../equivalence/harness/run-operation.ts';
import type { Fault } from '../../../equivalence/harness/world.ts';
import { diagnosticsOf } from '../../../support/program.ts';
import { cut } from './cut.ts';
import { scenarios, type Scenario } from './scenarios.ts';
import { untimed } from './untimed.ts';

const file = '/project/src/orchestrator.ts';

describe.each(scenarios)('$name', (scenario) => {
  const before = textOf(scenario.name);
  const outcome = cut({ files: { [file]: before }, operation: scenario.operation, max: scenario.max });
  if (outcome.kind === 'refused') throw new Error(outcome.reason);

  it('is cut as expected', () => {
    expect(outcome.text).toBe(textOf(`${scenario.name}.cut`));
    expect(diagnosticsOf({ [file]: outcome.text })).toEqual([]);
  });

  it('touches as many dependencies as are allowed', () => {
    expect([...outcome.direct].sort()).toEqual([...scenario.direct].sort());
    const phases = outcome.phases.map(({ name, touches }) => [name, [...touches].sort()]);
    expect(Object.fromEntries(phases)).toEqual(
      Object.fromEntries(Object.entries(scenario.phases).map(([name, touches]) => [name, [...touches].sort()])),
    );
  });

  it('does the same, whichever collaborator fails', async () => {
    const [original, changed] = [await tracesOf(scenario, before), await tracesOf(scenario, outcome.text)];
    expect(changed).toEqual(original);
    expect(new Set(original.map((trace) => trace.join())).size).toBeGreaterThan(1);
  });
});

async function tracesOf(scenario: Scenario, text: string): Promise<readonly (readonly string[])[]> {
  const { code } = await loadCode(new Map([['src/orchestrator.ts', text]]), ['src/orchestrator.ts']);
  const faults: (Fault | undefined)[] = [undefined];
  for (let call = 0; call < 14; call += 1) faults.push({ call, throws: 'error' }, { call, throws: 'text' });
  const traces: (readonly string[])[] = [];
  for (const input of scenario.inputs) {
    for (const fault of faults) {
      const operation = { name: scenario.operation, input: undefined as never, run: scenario.run };
      traces.push(untimed(await runOperation({ operation, code, input, fault, frozen: true })));
    }
  }
  return traces;
}

function textOf(name: string): string {
  return readFileSync(new URL(`./classes/${name}.ts.txt`, import.meta.url), 'utf8');
}
