import { describe, expect, it } from 'vitest';
import type { PlannedRun } from '../../../src/core/report/plan-json.ts';
import type { Refactoring } from '../../../src/core/model/refactoring.ts';
import { inColour, plainText } from '../../../src/core/report/colours.ts';
import { renderSummary } from '../../../src/core/report/render-summary.ts';
import { lift, likelyLift, refusal, run } from './sample.ts';

function summaryOf(changed: Partial<PlannedRun>) {
  const applyCommand = 'fcis-codemod --write src';
  return renderSummary({ run: { ...run, ...changed }, colours: plainText, narrowed: false, applyCommand });
}

describe('the summary of a run', () => {
  it('tells what is lifted, what is left alone and what to do next', () => {
    expect(summaryOf({})).toBe(
      `
orchestrator  file             calculations  lifts  logic
Checkout      src/checkout.ts             1      1      2

1 lift, 2 files to change (1 new).
Logic operators to move to the core: 2 of 7 (1 left alone, 4 too thin).

Left alone: 1 region with business logic
  suspends (1): the region awaits or yields; the core is synchronous
    src/checkout.ts:4:18 the region awaits \`this.rates.today()\`
      to unblock: await it in a statement of its own before

Nothing was written. To apply: fcis-codemod --write src
`.trimStart(),
    );
  });

  it('says what rests on an assumption and how to take it', () => {
    const plan = { refactorings: [likelyLift], refusals: [], findings: [] };
    expect(summaryOf({ withheld: [likelyLift] })).toContain(
      '1 lift rests on an assumption and is left out; --assume takes it as well:\n' +
        '  lift-predicates:src/checkout.ts:isDue the getter price has no effect\n',
    );
    expect(summaryOf({ plan })).toContain('1 lift rests on an assumption and is taken because of --assume:\n');
  });

  it('counts splits apart from lifts', () => {
    const [split, wide] = [
      { ...lift, form: 'split' as const, logic: 0 },
      { ...lift, form: 'split' as const, origin: 'Stock', logic: 0 },
    ];
    const table = (...refactorings: Refactoring[]) =>
      summaryOf({ plan: { refactorings, refusals: [], findings: [] } }).split('\n\n')[0];
    expect(table(lift, split, wide)).toBe(
      `
orchestrator  file             calculations  lifts  logic  splits
Checkout      src/checkout.ts             1      1      2       1
Stock         src/checkout.ts                                   1`.trimStart(),
    );
    expect(table(split)).toBe('orchestrator  file             splits\nCheckout      src/checkout.ts       1');
  });

  it('does not say that nothing was written when it was', () => {
    const summary = summaryOf({ written: true });
    expect(summary).toContain('1 lift, 2 files written (1 new).');
    expect(summary).not.toContain('Nothing was written');
  });

  it('shows three refusals of a code and counts the rest', () => {
    const plan = { ...run.plan, refusals: Array.from({ length: 5 }, () => refusal) };
    const summary = summaryOf({ plan });
    expect(summary.match(/to unblock/g)).toHaveLength(3);
    expect(summary).toContain('… and 2 more (explain src/checkout.ts:4)\n');
  });

  it('puts the code that holds back the most logic first', () => {
    const heavy = { ...refusal, code: 'mutates-input' as const, logic: 9 };
    const summary = summaryOf({ plan: { ...run.plan, refusals: [refusal, heavy] } });
    expect(summary.indexOf('mutates-input (1)')).toBeLessThan(summary.indexOf('suspends (1)'));
  });

  it.each([
    [{ files: 0, orchestrators: 0 }, 'There are no source files here.\n'],
    [{ files: 3, orchestrators: 0 }, 'No orchestrators were found in 3 files.\n'],
    [{ files: 1, orchestrators: 1 }, 'Nothing to lift in 1 orchestrator (1 file read).\n'],
  ])('with nothing to do (%j) is one line', (counts, expected) => {
    const plan = { refactorings: [], refusals: [], findings: [] };
    expect(summaryOf({ plan, changes: [], ...counts })).toBe(expected);
  });

  it('differs in colour only by its escape codes', () => {
    const coloured = renderSummary({
      run,
      colours: inColour,
      narrowed: false,
      applyCommand: 'fcis-codemod --write src',
    });
    expect(coloured).toContain('\x1b[');
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(summaryOf({}));
  });
});
