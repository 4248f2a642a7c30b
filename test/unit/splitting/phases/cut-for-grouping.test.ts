import { describe, expect, test } from 'vitest';
import { cutsForGrouping, type CutOption } from '../../../../src/core/splitting/phases/cut-for-grouping.ts';

const option = (operation: string, name: string, cost = 4): CutOption => ({
  operation,
  phases: [{ name, span: { start: 0, end: 1 } }],
  cost,
  cut: () => undefined,
});

const named = (chosen: readonly CutOption[] | undefined) => chosen?.map(({ phases }) => phases[0]?.name);

describe('cuts for the sake of the grouping', () => {
  test('takes the one that suffices, and of those the one that is easiest to read', () => {
    const options = [option('pay', 'chargeCard', 9), option('send', 'sendMail', 3), option('close', 'closeBooks', 1)];
    const after = (cuts: readonly { readonly operation: string }[]) => ({
      burden: 20,
      isWorthwhile: cuts.some(({ operation }) => operation !== 'close'),
    });
    expect(named(cutsForGrouping(options, { after, size: 10 }))).toEqual(['sendMail']);
  });

  test('takes a second one where none does by itself, and never two ways of cutting one operation', () => {
    const options = [option('pay', 'chargeCard'), option('pay', 'bookPayment'), option('send', 'sendMail')];
    const after = (cuts: readonly { readonly operation: string }[]) => ({
      burden: 20 - cuts.length,
      isWorthwhile: cuts.length === 2,
    });
    expect(named(cutsForGrouping(options, { after, size: 10 }))).toEqual(['chargeCard', 'sendMail']);
  });

  test('gives up where more would have to be cut, or nothing keeps the limit', () => {
    const options = [option('pay', 'chargeCard'), option('send', 'sendMail'), option('close', 'closeBooks')];
    const never = () => ({ burden: 20, isWorthwhile: false });
    expect(cutsForGrouping(options, { after: never, size: 10 })).toBeUndefined();
    expect(cutsForGrouping(options, { after: () => undefined, size: 10 })).toBeUndefined();
  });
});
