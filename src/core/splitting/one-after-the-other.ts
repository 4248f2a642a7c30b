import type { Draft, Proposal } from '../model/plan.ts';
import type { TextEdit } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';

/**
 * Splits that change the same code cannot be made at once, e.g. where one class is built in code of another that moves:
 * the first is kept, the others wait for another run.
 */
export function oneAfterTheOther(draft: Draft): Draft {
  const kept: Proposal[] = [];
  const waiting: Refusal[] = [];
  for (const proposal of draft.proposals) {
    const clash = kept.flatMap((other) => clashOf(proposal, other));
    const [first] = clash;
    if (first === undefined) kept.push(proposal);
    else waiting.push(refusalOf(proposal, first));
  }
  return { ...draft, proposals: kept, refusals: [...draft.refusals, ...waiting] };
}

interface Clash {
  readonly edit: TextEdit;
  readonly other: string;
}

function clashOf({ forms: [own] }: Proposal, { forms: [other] }: Proposal): readonly Clash[] {
  return own.edits
    .filter((edit) => other.edits.some((each) => overlap(edit, each)))
    .map((edit) => ({ edit, other: other.origin }));
}

/** Insertions beside each other, and the very same edit, go together. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.file !== b.file) return false;
  if (a.start === b.start && a.end === b.end && a.text === b.text) return false;
  return a.start < b.end && b.start < a.end;
}

function refusalOf({ forms: [{ form, span, origin, logic }] }: Proposal, { edit, other }: Clash): Refusal {
  return {
    code: 'other-split-first',
    form,
    span,
    cause: { file: edit.file, start: edit.start, end: edit.end },
    reason: `the split of \`${other}\` changes the same code`,
    unblock: `Apply the split of \`${other}\` first, and run again.`,
    origin,
    logic,
  };
}
