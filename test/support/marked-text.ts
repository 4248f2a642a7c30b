/** A text with one marked range. */
export interface MarkedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reads `[start]` and `[end]` out of a text; the blanks just inside the marks do not belong to the range. */
export function parseMarkedText(marked: string): MarkedText {
  const [before, inside, after, ...rest] = marked.split(/\[start\]|\[end\]/);
  if (before === undefined || inside === undefined || after === undefined || rest.length > 0) {
    throw new Error('a marked text has one [start] and one [end]');
  }
  const text = before + inside + after;
  const start = before.length + (inside.length - inside.trimStart().length);
  return { text, start, end: before.length + inside.trimEnd().length };
}
