import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refactoring } from '../../../src/core/model/refactoring.ts';
import { beginBisection, nextTrial, withOutcome } from '../../../src/core/session/bisection.ts';
import { lift } from './proposals.ts';

/** Runs the search against a command that fails as soon as one of these is there. */
function search(all: readonly Refactoring[], bad: ReadonlySet<string>) {
  let bisection = beginBisection(all);
  let runs = 0;
  for (let trial = nextTrial(bisection); trial !== undefined; trial = nextTrial(bisection)) {
    runs += 1;
    const ids = new Set(trial.map(({ id }) => id));
    for (const { dependsOn } of trial) for (const needed of dependsOn) expect(ids).toContain(needed);
    bisection = withOutcome(bisection, !trial.some(({ id }) => bad.has(id)));
  }
  return { bisection, runs };
}

const thirty = Array.from({ length: 30 }, (_, index) => lift(`rule${index}`));

describe('the search for what makes a command fail', () => {
  it('finds one of thirty in six runs', () => {
    for (const culprit of thirty) {
      const { bisection, runs } = search(thirty, new Set([culprit.id]));
      expect(bisection.culprits).toEqual([culprit]);
      expect(bisection.candidates).toEqual(thirty.filter((each) => each !== culprit));
      expect(runs).toBeLessThanOrEqual(6);
    }
  });

  it('takes along what builds on a culprit, and names it apart', () => {
    const [first, second, third] = [lift('first'), lift('second', { dependsOn: [lift('first').id] }), lift('third')];
    const { bisection } = search([first, second, third], new Set([first.id]));
    expect(bisection).toMatchObject({ culprits: [first], orphans: [second], candidates: [third] });
  });

  it('needs no run for a single one', () => {
    const [only] = thirty;
    expect(search([only!], new Set([only!.id]))).toMatchObject({
      runs: 0,
      bisection: { culprits: [only], candidates: [] },
    });
  });

  it('finds all of several, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray(thirty, { minLength: 1 }), (bad) => {
        const { bisection } = search(thirty, new Set(bad.map(({ id }) => id)));
        expect(new Set(bisection.culprits)).toEqual(new Set(bad));
        expect(bisection.candidates).toEqual(thirty.filter((each) => !bad.includes(each)));
      }),
      { numRuns: 100 },
    );
  });
});
