import type { Refactoring } from '../../../src/core/model/refactoring.ts';

export const shell = '/shop/src/checkout.ts';
export const core = '/shop/src/core/checkout.ts';

/** A lift of one function, as planning gives it. */
export function lift(name: string, given: Partial<Refactoring> = {}): Refactoring {
  return {
    id: `lift-calculations:src/checkout.ts:${name}`,
    transform: 'lift-calculations',
    form: 'calculation',
    title: `lift ${name}(items) out of Checkout.pay`,
    confidence: 'safe',
    assumptions: [],
    span: { file: shell, start: 0, end: 1 },
    origin: 'Checkout.pay',
    edits: [{ file: shell, start: 0, end: 1, text: `${name}(items)` }],
    imports: [{ file: shell, from: core, name, typeOnly: false }],
    creates: [
      {
        file: core,
        declarations: [
          { kind: 'function', name, text: `export function ${name}(items: Item[]) {\n  return items;\n}` },
        ],
        imports: [],
      },
    ],
    dependsOn: [],
    logic: 1,
    ...given,
  };
}
