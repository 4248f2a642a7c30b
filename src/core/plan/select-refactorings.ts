import type { Draft } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Settings } from '../model/settings.ts';

export interface Selection {
  /** What is to be applied. */
  readonly selected: readonly Refactoring[];
  /** Refactorings of confidence `likely`, left out because nobody said that their assumptions may be taken. */
  readonly withheld: readonly Refactoring[];
}

/** Leaves of a draft what `--only` and `--transform` name, with what it builds on, and nothing that is ignored. */
export function narrowDraft(draft: Draft, settings: Settings): Draft {
  const ignored = new Set(settings.ignored);
  const proposed = closed(draft.proposals.map(({ forms }) => forms[0]).filter(({ id }) => !ignored.has(id)));
  const wanted = proposed.filter(
    ({ id, transform }) =>
      settings.transforms.includes(transform) && (settings.only.length === 0 || settings.only.includes(id)),
  );
  const ids = withPrerequisites(
    wanted.map(({ id }) => id),
    proposed,
  );
  return { ...draft, proposals: draft.proposals.filter(({ forms }) => ids.has(forms[0].id)) };
}

/** Chooses what to apply from verified refactorings, in their order: at most `limit`, the likely ones only if assumed. */
export function selectRefactorings(refactorings: readonly Refactoring[], settings: Settings): Selection {
  const isTaken = ({ confidence }: Refactoring) => settings.assume || confidence === 'safe';
  const taken = closed(refactorings.filter(isTaken));
  const limited = settings.limit === undefined ? taken : closed(taken.slice(0, settings.limit));
  return { selected: limited, withheld: refactorings.filter((each) => !taken.includes(each)) };
}

/** Without those that build on one which is not there. */
function closed(refactorings: readonly Refactoring[]): readonly Refactoring[] {
  const ids = new Set(refactorings.map(({ id }) => id));
  const kept = refactorings.filter(({ dependsOn }) => dependsOn.every((id) => ids.has(id)));
  return kept.length === refactorings.length ? kept : closed(kept);
}

function withPrerequisites(ids: readonly string[], all: readonly Refactoring[]): ReadonlySet<string> {
  const byId = new Map(all.map((each) => [each.id, each]));
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(byId.get(id)?.dependsOn ?? []));
  }
  return found;
}
