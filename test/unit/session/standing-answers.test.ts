import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/session/answer.ts';
import { goneSubjects, standingAnswers } from '../../../src/core/session/standing-answers.ts';
import { lift } from './proposals.ts';

const answers: readonly Answer[] = [
  { kind: 'rename', id: 'total', name: 'sum' },
  { kind: 'accept', ids: ['total', 'discount'] },
  { kind: 'skip', id: 'other' },
  { kind: 'impossible', id: 'fourth', reason: 'it changes lines that an accepted one changed' },
];
const seen = { total: '1', discount: '2', other: '3', fourth: '4' };

describe('answers about code that was edited since', () => {
  it('hold as long as the proposals are what they were', () => {
    const now = new Map(Object.entries(seen));
    expect(standingAnswers(answers, { seen, now })).toEqual({ answers, again: [] });
  });

  it('are asked for again where a proposal is another one; what was chosen about it stays', () => {
    const now = new Map(Object.entries({ ...seen, total: 'other' }));
    expect(standingAnswers(answers, { seen, now })).toEqual({
      answers: [answers[0], { kind: 'accept', ids: ['discount'] }, answers[2]],
      again: ['total'],
    });
  });

  it('take nothing along unseen any more', () => {
    const rest: Answer = { kind: 'accept', ids: ['total'], andRest: true };
    expect(standingAnswers([rest], { seen, now: new Map([['total', 'other']]) }).answers).toEqual([]);
  });

  it('wait for what is planned later, and are named where nothing is proposed any more', () => {
    const now = new Map([['total', '1']]);
    expect(standingAnswers(answers, { seen, now }).again).toEqual([]);
    const split: Answer = { kind: 'skip', id: 'split-orchestrator:src/a.ts:A' };
    const session = {
      answers: [...answers, split],
      lifts: ['total', 'other'].map((id) => ({ ...lift(id), id })),
      splits: undefined,
    };
    expect(goneSubjects(session)).toEqual(['discount', 'fourth']);
    expect(goneSubjects({ ...session, splits: [] })).toEqual(['discount', 'fourth', split.id]);
  });
});
