import type { Run, RunFile } from './run.ts';
import type { DiskFile, Edited } from './steps.ts';

/** What taking several runs back at once does to each file. */
export interface ComposedUndo {
  readonly files: readonly RunFile[];
  readonly folders: readonly string[];
  /** Files that someone else changed between two of the runs: going back over that would lose it. */
  readonly editedBetween: readonly Edited[];
}

/** From the state after the last of these runs straight to the one before the first. Newest first. */
export function composeUndo(runs: readonly Run[]): ComposedUndo {
  const files = new Map<string, RunFile>();
  const editedBetween = new Map<string, Edited>();
  for (const run of runs) {
    for (const { path, before, after, mode } of run.files) {
      const newer = files.get(path);
      if (newer !== undefined && newer.after !== after)
        editedBetween.set(path, { path, expected: after, now: asOnDisk(newer.after) });
      files.set(path, { path, before: newer === undefined ? after : newer.before, after: before, mode });
    }
  }
  return {
    files: [...files.values()].filter(({ before, after }) => before !== after),
    folders: [...new Set(runs.flatMap(({ folders }) => folders))],
    editedBetween: [...editedBetween.values()],
  };
}

function asOnDisk(text: string | undefined): DiskFile {
  return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
}

/** The runs that one `undo` takes back, newest first. */
export function runsTakenBack(runs: readonly Run[], reach: 'step' | 'session'): readonly Run[] {
  const newestFirst = runs.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const newest = newestFirst[0];
  if (newest === undefined) return [];
  // Only what lies at the end: what another session wrote later has to be taken back first.
  const beyond = newestFirst.findIndex(
    ({ session, step }) => session !== newest.session || (reach === 'step' && step !== newest.step),
  );
  return beyond === -1 ? newestFirst : newestFirst.slice(0, beyond);
}
