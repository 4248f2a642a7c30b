import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/report/colours.ts';
import { explain } from '../../../src/core/report/explain.ts';
import { file, run, spanOf, where } from './sample.ts';

const orchestrators = ['Checkout'];

function explained(line: number, found: readonly string[] = orchestrators) {
  return explain({ plan: run.plan, file, line, orchestrators: found, where, colours: plainText });
}

describe('explaining a line', () => {
  it('that is lifted tells form, place, what is read and how sure it is', () => {
    expect(explained(3)).toBe(
      `
src/checkout.ts:3:19 is lifted: lift calculateTotal(items) out of Checkout.run
  form: calculation (lift-calculations), in Checkout.run, logic 2
  to: calculateTotal in src/core/checkout.ts, which reads: items
  becomes: calculateTotal(items)
  confidence: safe
  id: lift-calculations:src/checkout.ts:calculateTotal
`.trimStart(),
    );
  });

  it('that is left alone tells the reason, what stands in the way and what would unblock it', () => {
    expect(explained(4)).toBe(
      `
src/checkout.ts:4:17 is left alone: the region awaits \`this.rates.today()\`
  code: suspends (the region awaits or yields; the core is synchronous)
  would have been: calculation, in Checkout.run, logic 1
  stands in the way: src/checkout.ts:4:18 await this.rates.today()
  to unblock: await it in a statement of its own before

src/checkout.ts:4:17 breaks no-business-logic: Checkout.run calculates what is due
  evidence: (await this.rates.today()) * total
  left alone because: the region awaits or yields; the core is synchronous (suspends)
`.trimStart(),
    );
  });

  it('with too little logic tells what it weighs', () => {
    const leftovers = [{ span: spanOf('async run(items: Item[])'), origin: 'Checkout.run', weight: 2 }];
    expect(explain({ plan: { ...run.plan, leftovers }, file, line: 2, orchestrators, where, colours: plainText })).toBe(
      `
src/checkout.ts:2:3 stays in the shell: too little logic for a function of its own
  in Checkout.run: weight 2.00, and 2.9 is needed (docs/worthiness.md)
`.trimStart(),
    );
  });

  it('that does more than compute tells what it does', () => {
    const obstacle = {
      code: 'mutates-input',
      reason: '`next.setMonth(…)` changes `next`',
      unblock: 'copy it',
    } as const;
    const leftovers = [{ span: spanOf('async run(items: Item[])'), origin: 'Checkout.run', weight: 4, obstacle }];
    expect(explain({ plan: { ...run.plan, leftovers }, file, line: 2, orchestrators, where, colours: plainText })).toBe(
      `
src/checkout.ts:2:3 stays in the shell: \`next.setMonth(…)\` changes \`next\`
  in Checkout.run: weight 4.00, of which parameters, results and the name take their share (docs/worthiness.md)
  code: mutates-input (the region changes an object that existed before it)
  to unblock: copy it
`.trimStart(),
    );
  });

  it('without business logic says so, and where there is some', () => {
    expect(explained(1)).toBe(
      'src/checkout.ts:1: nothing on this line is business logic. ' +
        'The nearest place that has something to tell is line 3.\n',
    );
  });

  it('of a file without orchestrators says that nothing is looked at', () => {
    expect(explained(1, [])).toContain('no orchestrator was found in this file');
  });
});
