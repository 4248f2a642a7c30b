import { expect, it } from 'vitest';
import { beginSession, viewSession } from '../../../src/core/session/session.ts';
import type { ReviewContext } from '../../../src/shell/guided/review-context.ts';
import { screenOf } from '../../../src/shell/guided/try-out.ts';

it('tells that it is at work for as long as a proposal is laid out', async () => {
  const told: string[] = [];
  const note = (what: string) => void told.push(what);
  const context = {
    bench: { compose: () => (note('composed'), Promise.resolve(undefined)) },
    progress: note,
  } as unknown as ReviewContext;
  await screenOf(viewSession(beginSession([], [])), {} as never, context);
  expect(told).toEqual(['laying out the proposal', 'composed', 'composed', '']);
});
