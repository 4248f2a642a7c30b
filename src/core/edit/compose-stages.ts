import type { ChangeSet } from '../model/change-set.ts';
import { composeChanges, type ComposeRequest } from './compose-changes.ts';
import { joinChanges, readAfter, textsBeforeNear } from './overlay-changes.ts';

export interface Stages {
  readonly changes: ChangeSet;
  /** What the lifts alone make of the files. */
  readonly lifted: ChangeSet;
}

/** Lifts first, splits over what they leave behind: as if done one after the other. */
export function composeStages(request: ComposeRequest): Stages {
  const { refactorings, readText } = request;
  const splits = refactorings.filter(({ form }) => form === 'split');
  const lifted = composeChanges({ ...request, refactorings: refactorings.filter(({ form }) => form !== 'split') });
  if (splits.length === 0) return { changes: lifted, lifted };
  const split = composeChanges({
    ...request,
    refactorings: splits,
    readText: readAfter(lifted, readText),
    neighbours: request.neighbours ?? textsBeforeNear(lifted),
  });
  return { changes: joinChanges(lifted, split), lifted };
}
