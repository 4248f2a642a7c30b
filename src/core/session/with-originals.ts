import { withoutMark } from '../edit/byte-order-mark.ts';
import { composeStages } from '../edit/compose-stages.ts';
import { readAfter } from '../edit/overlay-changes.ts';
import type { ComposeRequest } from '../edit/compose-changes.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Proposed } from './proposed.ts';

/** Splits with what each makes of the file of its class, over the lifts of the request. */
export function withOriginals(
  splits: readonly Refactoring[],
  request: ComposeRequest,
): readonly (Refactoring & Pick<Proposed, 'original'>)[] {
  return splits.map((split) => {
    const { file } = split.span;
    const stages = composeStages({ ...request, refactorings: [...request.refactorings, split] });
    const before = readAfter(stages.lifted, request.readText)(file);
    const after = readAfter(stages.changes, request.readText)(file);
    if (before === undefined || after === undefined) return split;
    return { ...split, original: { before: withoutMark(before), after: withoutMark(after) } };
  });
}
