/** The text of one file before and after. `before` is undefined for a file that is created. */
export interface FileChange {
  /** Absolute path with `/` separators. */
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Every file that changes, sorted by path, each at most once. */
export type ChangeSet = readonly FileChange[];
