import { expect, it } from 'vitest';
import type { Proposal } from '../../../src/core/model/plan.ts';
import { shareFunctions } from '../../../src/core/plan/share-functions.ts';

function lifted(domain: string, { name, logic }: { readonly name: string; readonly logic: number }): Proposal {
  const shell = `/src/${domain}-service.ts`;
  const core = `/src/core/${domain}.ts`;
  const text = `export function ${name}(n: number): number {\n  return n;\n}`;
  return {
    forms: [
      {
        id: `lift-calculations:${domain}`,
        transform: 'lift-calculations',
        form: 'calculation',
        title: '',
        confidence: 'safe',
        assumptions: [],
        span: { file: shell, start: 0, end: 1 },
        origin: domain,
        edits: [],
        imports: [{ file: shell, from: core, name, typeOnly: false }],
        creates: [{ file: core, declarations: [{ kind: 'function', name, text }], imports: [] }],
        dependsOn: [],
        logic,
      },
    ],
  };
}

it.each([
  ['a rule', { name: 'calculateLateFee', logic: 3 }, ['/src/core/order.ts', '/src/core/order.ts']],
  ['a short rule', { name: 'isLate', logic: 1 }, ['/src/core/order.ts', '/src/core/order.ts']],
  ['what is no rule', { name: 'pickFirst', logic: 0 }, ['/src/core/order.ts', '/src/core/return.ts']],
  ['a name that says little', { name: 'buildResult', logic: 5 }, ['/src/core/order.ts', '/src/core/return.ts']],
])('%s that two domains hold', (_, kind, homes) => {
  const { proposals } = shareFunctions({
    proposals: [lifted('order', kind), lifted('return', kind)],
    refusals: [],
    findings: [],
  });
  expect(proposals.map(({ forms: [{ imports }] }) => imports[0]?.from)).toEqual(homes);
});
