import { createHash } from 'node:crypto';
import { relative } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import { readAfter } from '../../core/edit/overlay-changes.ts';
import { withoutMark } from '../../core/edit/byte-order-mark.ts';
import { subjectsOf, type Answer } from '../../core/session/answer.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import { standingAnswers, type Seen, type Standing } from '../../core/session/standing-answers.ts';
import type { ReviewContext } from './review-context.ts';

/** Remembers what proposals looked like when something was said about them. */
export interface SeenChanges {
  /** The answers that hold for these proposals, which are made over the texts after some changes. */
  standing(answers: readonly Answer[], proposals: readonly Proposed[], over: ChangeSet): Standing;
  /** What was seen of everything that was said something about. */
  note(answers: readonly Answer[]): Seen;
}

export function createSeenChanges(saved: Seen, { cwd, where }: Pick<ReviewContext, 'cwd' | 'where'>): SeenChanges {
  const now = new Map<string, string>();
  let seen = saved;
  return {
    standing: (answers, proposals, over) => {
      const textOf = readAfter(over, where.text);
      for (const proposal of proposals) now.set(proposal.id, digestOf(proposal, { textOf, cwd }));
      return standingAnswers(answers, { seen, now });
    },
    note: (answers) => {
      const known = answers.flatMap(subjectsOf).flatMap((id) => {
        const digest = now.get(id);
        return digest === undefined ? [] : [[id, digest] as const];
      });
      seen = { ...seen, ...Object.fromEntries(known) };
      return seen;
    },
  };
}

interface Texts {
  readonly textOf: (file: string) => string | undefined;
  readonly cwd: string;
}

/** Stands for what a proposal takes away and puts there, wherever in its file and in whichever folder that is. */
function digestOf({ edits, creates }: Proposed, { textOf, cwd }: Texts): string {
  const path = (file: string) => relative(cwd, file);
  const replaced = edits.map(({ file, start, end, text }) => {
    const before = withoutMark(textOf(file) ?? '').slice(start, end);
    return [path(file), before, text];
  });
  const added = creates.map(({ file, declarations }) => [path(file), declarations.map(({ text }) => text)]);
  return createHash('sha256')
    .update(JSON.stringify([replaced, added]))
    .digest('hex');
}
