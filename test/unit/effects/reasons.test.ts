import { expect, test } from 'vitest';
import { effectsOfCases, type Case } from './effects-in.ts';

/** The words that a refusal shows, and the code that it points at. */
const cases: readonly (Case & { readonly at: string; readonly reason: string })[] = [
  {
    name: 'an unknown call',
    code: `interface Repository { save(order: object, at: number): void } class S { constructor(private db: Repository) {} f(order: object) { [start]const id = 1; this.db.save(order, id + 1);[end] } }`,
    effects: ['world'],
    at: 'this.db.save(order, id + 1)',
    reason: '`this.db.save(order, id + 1)` is not known to be free of effects',
  },
  {
    name: 'a long call leaves its arguments out',
    code: `interface Repository { saveEverything(order: object, at: number): void } class S { constructor(private repository: Repository) {} f(order: object) { [start]this.repository.saveEverything(order, 1);[end] } }`,
    effects: ['world'],
    at: 'this.repository.saveEverything(order, 1)',
    reason: '`this.repository.saveEverything(…)` is not known to be free of effects',
  },
  {
    name: 'an effect inside a called function',
    code: `function audit(total: number) { return stamp(total); } function stamp(total: number) { return total + Date.now(); } function f(total: number) { return [start]total > audit(total)[end]; }`,
    effects: ['clock'],
    at: 'audit(total)',
    reason: '`audit(total)`: `Date.now()` reads the clock',
  },
  {
    name: 'a changed argument',
    code: `function f(order: { total: number }) { [start]order.total = 5;[end] }`,
    effects: ['mutates order'],
    at: 'order.total = 5',
    reason: '`order.total = 5` changes `order.total`',
  },
  {
    name: 'a whole read of the environment',
    code: `function f() { return [start]process.env.NODE_ENV?.startsWith('prod')[end]; }`,
    effects: ['environment'],
    at: 'process.env.NODE_ENV',
    reason: '`process.env.NODE_ENV` is read from the environment',
  },
  {
    name: 'state of the module',
    code: `let limit = 3; export function set(n: number) { limit = n; } function f(a: number) { return [start]a > limit[end]; }`,
    effects: ['mutable-state'],
    at: 'limit',
    reason: '`limit` is a variable that other code changes',
  },
];

const answers = effectsOfCases(cases);

test.each(cases)('$name', ({ name, at, reason }) => {
  const effects = answers.get(name) ?? [];
  expect(effects.map((effect) => [effect.node.getText(), effect.reason])).toEqual([[at, reason]]);
});
