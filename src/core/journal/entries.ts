/** A record in the journal. How far its run got is part of the name of the file: renaming it is one step for the disk. */
export interface Entry {
  readonly id: string;
  /** `pending`: started. `done`: finished. `aside`: given up by a person, kept for nothing but reading. */
  readonly status: 'pending' | 'done' | 'aside';
  /** Absolute. */
  readonly file: string;
}

/** The run that was interrupted. There can be but one, unless somebody copied records about; then each gets its turn. */
export function pendingOf(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ status }) => status === 'pending');
}

/** Finished runs, newest first. */
export function doneOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ status }) => status === 'done').toReversed();
}

/** The run that the next undo is about. */
export function newestOf(entries: readonly Entry[]): Entry | undefined {
  return pendingOf(entries) ?? doneOf(entries)[0];
}
