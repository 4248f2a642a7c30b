import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/model/problem.ts';
import { plainText } from '../../../src/core/report/colours.ts';
import { exitCodeOf } from '../../../src/core/report/exit-code.ts';
import { gitProblem } from '../../../src/core/report/git-problem.ts';
import { renderProblems } from '../../../src/core/report/render-problems.ts';
import { where } from './sample.ts';

function problem(changed: Partial<Problem>): Problem {
  return { code: 'any', kind: 'input', message: 'cannot be parsed', ...changed };
}

describe('problems for a person', () => {
  it.each([
    [{ file: '/shop/src/a.ts', line: 3, column: 5 }, 'error: src/a.ts:3:5: cannot be parsed\n'],
    [{ file: '/shop/src/a.ts', line: 3 }, 'error: src/a.ts:3: cannot be parsed\n'],
    [{ file: 'as/typed.ts' }, 'error: as/typed.ts: cannot be parsed\n'],
    [{ file: '/shop/a.ts', message: '/shop/a.ts is no UTF-8' }, 'error: a.ts is no UTF-8\n'],
    [{ kind: 'notice' }, 'note: cannot be parsed\n'],
    [{ help: 'mend it' }, 'error: cannot be parsed\n  help: mend it\n'],
  ] as const)('%j', (changed, expected) => {
    expect(renderProblems([problem(changed)], { where, colours: plainText })).toBe(expected);
  });

  it('say once what is the matter with many files', () => {
    const alike = Array.from({ length: 15 }, (_, index) =>
      problem({ file: `/shop/src/${index}.ts`, message: 'cannot be written', help: 'make it writable' }),
    );
    const other = problem({ file: '/shop/b.ts', line: 2 });
    expect(renderProblems([alike[0]!, other, ...alike.slice(1)], { where, colours: plainText })).toBe(
      [
        'error: src/0.ts: cannot be written',
        '  the same for 14 more files:',
        ...Array.from({ length: 12 }, (_, index) => `    src/${index + 1}.ts`),
        '    and 2 more',
        '  help: make it writable',
        'error: b.ts:2: cannot be parsed',
        '',
      ].join('\n'),
    );
  });
});

describe('the exit code', () => {
  it.each([
    [[], false, 0],
    [['notice'], false, 0],
    [[], true, 1],
    [['notice', 'input'], true, 3],
    [['input', 'usage'], true, 2],
  ] as const)('of problems %j, something found: %j, is %i', (kinds, found, expected) => {
    expect(
      exitCodeOf(
        kinds.map((kind) => problem({ kind })),
        found,
      ),
    ).toBe(expected);
  });
});

describe('what git has to say before files are overwritten', () => {
  it('is nothing when everything is committed', () => {
    expect(gitProblem({ kind: 'clean' })).toBeUndefined();
  });

  it('names the first dirty files and counts the rest', () => {
    const { kind, message } = gitProblem({ kind: 'dirty', files: ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts'] })!;
    expect(kind).toBe('usage');
    expect(message).toBe('a.ts, b.ts, c.ts and 2 more have changes that are not committed');
    expect(gitProblem({ kind: 'dirty', files: ['a.ts'] })?.message).toBe('a.ts has changes that are not committed');
  });

  it('only warns outside of git', () => {
    expect(gitProblem({ kind: 'outside' })).toMatchObject({ kind: 'notice', code: 'outside-git' });
  });

  it('refuses when git will not answer', () => {
    expect(gitProblem({ kind: 'unknown', reason: 'dubious ownership' })?.message).toContain('dubious ownership');
  });
});
