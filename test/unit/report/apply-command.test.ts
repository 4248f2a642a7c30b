import { expect, it } from 'vitest';
import { parseInvocation } from '../../../src/core/options/parse-invocation.ts';
import type { RawFlags } from '../../../src/core/options/raw-flags.ts';
import { applyCommand } from '../../../src/core/report/apply-command.ts';

it.each<[RawFlags, string[], string]>([
  [{}, [], 'fcis-codemod --write'],
  [{ assume: true, limit: '3' }, ['src', 'lib'], 'fcis-codemod --write src lib --assume --limit 3'],
  [{ transform: ['lift-methods'], only: ['a:b:c'] }, [], 'fcis-codemod --write --transform lift-methods --only a:b:c'],
  [{ project: "it's.json" }, ['my src'], `fcis-codemod --write 'my src' --project 'it'\\''s.json'`],
])('after %j on %j it is %s', (flags, paths, expected) => {
  const raw = { command: 'lift', flags: { ...flags, dry: true }, paths, unknown: [], known: [] } as const;
  const parsed = parseInvocation({ raw, isPath: () => false, asking: 'no-terminal' });
  if (parsed.kind === 'invalid') throw new Error('wrong flags');
  expect(applyCommand(parsed.value)).toBe(expected);
});
