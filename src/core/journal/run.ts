/** Raised whenever an older version of the tool could misread what a newer one writes. */
export const journalVersion = 1;

/**
 * One write as the journal remembers it: enough to take it back, and enough to complete it when it was cut short.
 * Paths are relative to the root of the project, with `/` and without symbolic links, so that a project can be moved.
 */
export interface Run {
  /** Sorts by age, e.g. `000012-k3f9qz`. */
  readonly id: string;
  /** `undo`: takes other runs back; when it is done, neither they nor it are remembered. */
  readonly kind: 'write' | 'undo';
  /** The ids of the runs that an undo takes back. */
  readonly undoes: readonly string[];
  /** Runs of one session are taken back together by `undo --all`. */
  readonly session: string;
  /** Runs of one step are taken back together always. */
  readonly step: string;
  /** What it did, e.g. `3 refactorings by --write`. */
  readonly title: string;
  /** Where the project was. */
  readonly root: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly files: readonly RunFile[];
  /** Folders that are there for the sake of these files only: gone once they hold nothing any more. */
  readonly folders: readonly string[];
}

/** A file before and after the run; undefined where it is not there. */
export interface RunFile {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The permissions of a file that was there before, e.g. 0o644. */
  readonly mode: number | undefined;
}

/** Which of the two states of a run is meant. */
export type Side = 'before' | 'after';

export function otherSide(side: Side): Side {
  return side === 'before' ? 'after' : 'before';
}
