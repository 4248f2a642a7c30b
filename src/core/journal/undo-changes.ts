import type { ShownChange } from '../edit/render-diff.ts';
import type { ChangeSet } from '../model/change-set.ts';
import type { Run } from './run.ts';
import type { Edited, Step } from './steps.ts';

/** What taking these steps changes, to be shown as a diff. */
export function stepChanges(steps: readonly Step[], root: string): readonly ShownChange[] {
  return steps.map(({ path, from, to }) => ({ file: `${root}/${path}`, before: from, after: to }));
}

/** What someone else did to these files: from what the tool left there to what is there now. */
export function editedChanges(edited: readonly Edited[], root: string): readonly ShownChange[] {
  return edited.flatMap(({ path, expected, now }) => {
    if (now.kind === 'other') return [];
    return [{ file: `${root}/${path}`, before: expected, after: now.kind === 'text' ? now.text : undefined }];
  });
}

/** What a run wrote, with absolute paths. */
export function runChanges({ files }: Pick<Run, 'files'>, root: string): ChangeSet {
  return files.flatMap(({ path, before, after }) =>
    after === undefined ? [] : [{ file: `${root}/${path}`, before, after }],
  );
}
