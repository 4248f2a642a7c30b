import type { Problem } from '../model/problem.ts';
import { subjectsOf, type Answer } from './answer.ts';
import type { Session } from './session.ts';

/** What a proposal looked like when something was said about it, by id; any text that is another one when that changes. */
export type Seen = Readonly<Record<string, string>>;

export interface Standing {
  readonly answers: readonly Answer[];
  /** The ids of what has to be decided again. */
  readonly again: readonly string[];
}

/**
 * A verdict is about a change, not about its name: where the code was edited since, the proposal that goes by the same
 * id is shown again. Names, places, groups and texts that a person chose stay with it.
 */
export function standingAnswers(
  answers: readonly Answer[],
  { seen, now }: { readonly seen: Seen; readonly now: ReadonlyMap<string, string> },
): Standing {
  const isOther = (id: string) => now.has(id) && seen[id] !== now.get(id);
  const again = new Set(answers.filter(isVerdict).flatMap(subjectsOf).filter(isOther));
  if (again.size === 0) return { answers, again: [] };
  const standing = answers.flatMap((answer): readonly Answer[] => {
    switch (answer.kind) {
      // What was taken along unseen was another thing as well.
      case 'accept':
        return [{ kind: 'accept', ids: answer.ids.filter((id) => !again.has(id)) }];
      // It may go together now.
      case 'impossible':
        return [];
      case 'skip':
      case 'never':
        return again.has(answer.id) ? [] : [answer];
      default:
        return [answer];
    }
  });
  return {
    answers: standing.filter((answer) => answer.kind !== 'accept' || answer.ids.length > 0),
    again: [...again],
  };
}

function isVerdict({ kind }: Answer): boolean {
  return kind === 'accept' || kind === 'skip' || kind === 'never' || kind === 'impossible';
}

/** The ids of what something was said about that is not proposed any more. Splits are planned later than the rest. */
export function goneSubjects({ answers, lifts, splits }: Session): readonly string[] {
  const known = new Set([...lifts, ...(splits ?? [])].map(({ id }) => id));
  const isPlanned = (id: string) => splits !== undefined || !id.startsWith('split-orchestrator:');
  return [...new Set(answers.flatMap(subjectsOf))].filter((id) => !known.has(id) && isPlanned(id));
}

/** Why nothing is written of an orchestrator. */
export function nothingWritten(name: string, session: Session): string {
  const accepted = session.answers.filter(({ kind }) => kind === 'accept');
  return goneSubjects({ ...session, answers: accepted }).length > 0
    ? `What you accepted of ${name} is not proposed any more, so nothing is written.`
    : `Nothing of ${name} was accepted, so nothing is written.`;
}

/** Whether nothing could be looked at just now of what was answered before: no reason to forget the answers. */
export function isUnseen(
  { lifts, problems }: { readonly lifts: readonly unknown[]; readonly problems: readonly Problem[] },
  answers: readonly Answer[],
): boolean {
  return answers.length > 0 && lifts.length === 0 && problems.some(({ kind }) => kind !== 'notice');
}
