import type { ChangeSet } from '../model/change-set.ts';
import type { Refactoring } from '../model/refactoring.ts';
import { composeChanges, type ComposeRequest } from './compose-changes.ts';
import { joinChanges, readAfter, textsBeforeNear } from './overlay-changes.ts';

export interface Stages {
  readonly changes: ChangeSet;
  /** What the lifts alone make of the files. */
  readonly lifted: ChangeSet;
}

/** Lifts first, splits over what they leave behind: as if done one after the other. */
export function composeStages(request: ComposeRequest): Stages {
  const { readText } = request;
  const { lifts, splits } = stagesOf(request.refactorings);
  const lifted = composeChanges({ ...request, refactorings: lifts });
  if (splits.length === 0) return { changes: lifted, lifted };
  const split = composeChanges({
    ...request,
    refactorings: splits,
    readText: readAfter(lifted, readText),
    neighbours: request.neighbours ?? textsBeforeNear(lifted),
  });
  return { changes: joinChanges(lifted, split), lifted };
}

/** What is made first, and what is made over it. */
export function stagesOf(refactorings: readonly Refactoring[]): {
  readonly lifts: readonly Refactoring[];
  readonly splits: readonly Refactoring[];
} {
  const isSplit = ({ form }: Refactoring) => form === 'split';
  return { lifts: refactorings.filter((each) => !isSplit(each)), splits: refactorings.filter(isSplit) };
}
