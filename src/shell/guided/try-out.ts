import type { ChangeSet } from '../../core/model/change-set.ts';
import { lineAfter } from '../../core/report/line-after.ts';
import { differenceOf } from '../../core/session/difference.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import { untried } from '../../core/session/rewrite-proposal.ts';
import { togetherWith, type View } from '../../core/session/session.ts';
import type { ReviewContext } from './review-context.ts';

/** The errors that these would bring, over what is accepted. */
export async function faultsWith(
  view: View,
  wanted: readonly Proposed[],
  { bench, progress }: ReviewContext,
): Promise<readonly string[]> {
  if (!bench.isTriedOneByOne || untried(wanted).length === 0) return [];
  progress('type-checking it together with the rest');
  const faults = await bench.faultsOf(untried(togetherWith(view, wanted)));
  progress('');
  return faults;
}

/** What a proposal changes over those that were accepted, and where; undefined where the two do not go together. */
export async function screenOf(
  view: View,
  proposal: Proposed,
  context: ReviewContext,
): Promise<{ readonly changes: ChangeSet; readonly line: number } | undefined> {
  const { progress } = context;
  progress('laying out the proposal');
  try {
    return await laidOut(view, proposal, context);
  } finally {
    progress('');
  }
}

async function laidOut(view: View, proposal: Proposed, { bench, format, where }: ReviewContext) {
  const some = await bench.compose(view.accepted);
  const more = await bench.compose(togetherWith(view, [proposal]));
  if (some === undefined || more === undefined) return undefined;
  const [before, after] = [await format(some), await format(more)];
  const { line } = where.start(proposal.span);
  const own = before.find(({ file }) => file === proposal.span.file);
  return { changes: differenceOf(before, after), line: own === undefined ? line : lineAfter(own, line) };
}
