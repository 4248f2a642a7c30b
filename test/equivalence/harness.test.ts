import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEquivalence } from './harness/check-equivalence.ts';
import { loadProgramFrom } from './harness/load-programs.ts';

const sample = await loadProgramFrom(join(import.meta.dirname, 'harness', 'sample'), 'sample');
const [path, original] = [...sample.files][0]!;
const options = { seed: 7, runs: 200 };

/** Each changes the sample in a way that compiles and that a careless tool could bring about. */
const wrongRewrites = [
  { fault: 'a negated condition', from: 'loan.days > 100', to: 'loan.days <= 100', seen: 'OverdueError' },
  { fault: 'a shifted threshold', from: 'loan.days > 28', to: 'loan.days > 29', seen: 'desk.print("fee 0.25' },
  { fault: 'a changed message', from: 'is lost', to: 'is missing', seen: 'is missing' },
  { fault: 'another class of error', from: 'throw new OverdueError', to: 'throw new Error', seen: 'rejected Error' },
  {
    fault: 'two effects in another order',
    from: "await this.loans.save(loan);\n    this.desk.print('saved');",
    to: "this.desk.print('saved');\n    await this.loans.save(loan);",
    seen: '+   2  desk.print("saved")',
  },
  { fault: 'a lost effect', from: "this.desk.print('saved');\n", to: '', seen: '- ' },
  { fault: 'a dropped await', from: 'await this.loans.save', to: 'void this.loans.save', seen: 'desk.print("saved")' },
  {
    fault: 'one microtask too many',
    from: "this.desk.print('saved');",
    to: "await undefined;\n    this.desk.print('saved');",
    seen: 'desk.print("saved")',
  },
  {
    fault: 'a value captured too early',
    from: 'await this.loans.save(loan);',
    to: 'const count = loan.notes.length;\n    await this.loans.save(loan);',
    alsoFrom: '${loan.notes.length} notes',
    alsoTo: '${count} notes',
    seen: 'notes")',
  },
  { fault: 'a lost mutation', from: 'tags.sort()', to: '[...tags].sort()', seen: 'frozen input' },
  { fault: 'a mutation that was not there', from: 'loan.fee = ', to: 'loan.days = 0; loan.fee = ', seen: 'days: ' },
  { fault: 'a copy instead of the object', from: 'return loan;', to: 'return { ...loan };', seen: 'resolved Object#' },
  {
    fault: 'a second look at the clock',
    from: 'new Date()',
    to: 'new Date(Math.max(Date.now(), Date.now()))',
    seen: 'clock',
  },
  {
    fault: 'the clock read at another time',
    from: 'this.desk.print(`fee',
    to: 'new Date(); this.desk.print(`fee',
    seen: 'read the clock',
  },
  { fault: 'minus zero for zero', from: ': 0;', to: ': -0;', seen: '-0' },
];

describe('the harness', () => {
  it('finds no difference between a program and itself, and sees every branch', async () => {
    const result = await checkEquivalence(sample, sample.files, options);

    expect(result.difference).toBeUndefined();
    expect(result.unreached).toEqual([]);
    expect(result.branches).toBe(5);
  });

  it.each(wrongRewrites)('catches $fault', async ({ from, to, alsoFrom = '', alsoTo = '', seen }) => {
    expect(original).toContain(from);
    expect(original).toContain(alsoFrom);
    const text = original.replace(from, () => to).replace(alsoFrom, () => alsoTo);

    const { difference } = await checkEquivalence(sample, new Map([[path, text]]), options);

    expect(difference).toContain('sample, returnBook, seed 7');
    expect(difference).toContain(seen);
  });

  it('names the branches that no input reaches', async () => {
    const text = original.replace('loan.days > 100', 'loan.days > 1000');
    const program = { ...sample, files: new Map([[path, text]]) };

    const { unreached } = await checkEquivalence(program, program.files, options);

    expect(unreached).toEqual(['src/lending-orchestrator.ts:29:5 then: if (loan.days > 1000) {']);
  });
});
