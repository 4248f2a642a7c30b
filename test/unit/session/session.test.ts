import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/session/answer.ts';
import {
  acceptRest,
  answerQuestion,
  beginSession,
  takeBack,
  viewSession,
  withSplits,
  type Session,
} from '../../../src/core/session/session.ts';
import { lift } from './proposals.ts';

const total = lift('total');
const discount = lift('discount', { dependsOn: [total.id] });
const risky = lift('risky', { confidence: 'likely', assumptions: ['the getter `price` has no effect'] });

function answered(session: Session, ...answers: Answer[]): Session {
  return answers.reduce(answerQuestion, session);
}

function asked(session: Session): string {
  const { question } = viewSession(session);
  return question.kind === 'review' ? question.proposal.title.split('(')[0]! : question.kind;
}

describe('a session', () => {
  it('asks for each proposal behind those that it builds on', () => {
    const session = beginSession([discount, total]);
    expect(asked(session)).toBe('lift total');
    expect(viewSession(session).question).toMatchObject({ position: 1, total: 2 });
    expect(asked(answered(session, { kind: 'accept', ids: [total.id] }))).toBe('lift discount');
  });

  it('says what can no longer be done, and why, and what can again once an answer is taken back', () => {
    const session = answered(beginSession([total, discount]), { kind: 'skip', id: total.id });
    expect(viewSession(session).fates.get(discount.id)).toEqual({
      kind: 'impossible',
      reason: 'it builds on “lift total(items) out of Checkout.pay”',
    });
    expect(asked(session)).toBe('plan-splits');
    expect(asked(takeBack(session))).toBe('lift total');
    expect(viewSession(takeBack(session)).fates.size).toBe(0);
  });

  it('takes everything that is left but what rests on an assumption', () => {
    const session = beginSession([total, risky, discount]);
    const rest = acceptRest(session, total.id);
    expect(rest).toEqual({ kind: 'accept', ids: [total.id, discount.id], andRest: true });
    expect(asked(answered(session, rest))).toBe('lift risky');
    const without = answered(session, { kind: 'skip', id: total.id });
    expect(acceptRest(without, risky.id)).toMatchObject({ ids: [risky.id] });
  });

  it('has the splits planned over the lifts that were accepted, and again when those change', () => {
    const split = lift('Parts', {
      id: 'split-orchestrator:src/checkout.ts:Checkout',
      form: 'split',
      dependsOn: [total.id],
    });
    const lifted = answered(beginSession([total]), { kind: 'accept', ids: [total.id] });
    expect(asked(lifted)).toBe('plan-splits');
    const planned = withSplits(lifted, [split]);
    expect(asked(planned)).toBe('lift Parts');
    const done = answered(planned, { kind: 'accept', ids: [split.id] });
    expect(asked(done)).toBe('decided');
    expect(viewSession(done).accepted.map(({ id }) => id)).toEqual([total.id, split.id]);
    expect(asked(takeBack(done))).toBe('lift Parts');
    expect(asked(takeBack(takeBack(done)))).toBe('lift total');
    expect(takeBack(takeBack(done)).splits).toBeUndefined();
  });

  it('takes the splits as well, once everything was taken', () => {
    const split = lift('Parts', { id: 'split-orchestrator:src/checkout.ts:Checkout', form: 'split' });
    const unsure = lift('Others', { id: `${split.id}2`, form: 'split', confidence: 'likely' });
    const lifted = answered(beginSession([total]), acceptRest(beginSession([total]), total.id));
    const planned = withSplits(lifted, [split, unsure]);
    expect(viewSession(planned).accepted.map(({ id }) => id)).toEqual([total.id, split.id]);
    expect(asked(planned)).toBe('lift Others');
    expect(asked(takeBack(planned))).toBe('lift total');
  });

  it('takes back what was found out together with the answer before it', () => {
    const session = answered(
      beginSession([total, risky]),
      { kind: 'accept', ids: [total.id] },
      { kind: 'impossible', id: risky.id, reason: 'it no longer type-checks' },
    );
    expect(takeBack(session).answers).toEqual([]);
    expect(takeBack(beginSession([total])).answers).toEqual([]);
  });

  it('keeps what was said about proposals that are no longer there from mattering', () => {
    const gone: Answer = { kind: 'accept', ids: ['lift-calculations:src/checkout.ts:gone'] };
    const session = beginSession([total], [gone, { kind: 'rename', id: total.id, name: 'sum' }]);
    expect(asked(session)).toBe('lift sum');
    expect(viewSession(session).accepted).toEqual([]);
  });
});
