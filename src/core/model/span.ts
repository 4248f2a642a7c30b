/** A range of a file's text: `start` is included, `end` is not; both count UTF-16 code units from 0. */
export interface Span {
  /** Absolute path with `/` separators. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one character of the same file. */
export function overlaps(a: Span, b: Span): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}
