import type { FileChange } from '../model/change-set.ts';
import { lineHunks } from './line-hunks.ts';

/** What a formatter makes of a file; a text that is missing could not be formatted, or is none of its business. */
export interface Formatted {
  /** Of the text before; undefined for a new file. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * A file that was formatted before is formatted afterwards; one that was not keeps every line that no edit needs. The
 * formatter may lay out anew what the edits changed and the lines that touch it, nothing else.
 */
export function chooseFormatted(change: FileChange, formatted: Formatted): FileChange {
  const { before, after } = change;
  if (formatted.after === undefined || formatted.after === after) return change;
  if (before === undefined) return { ...change, after: formatted.after };
  if (formatted.before !== before) return change;
  const edited = changedLines(before, after);
  const isNear = (one: Lines) => edited.some(({ from, to }) => one.from <= to + 1 && from <= one.to + 1);
  const isLocal = changedLines(before, formatted.after).every(isNear);
  return isLocal ? { ...change, after: formatted.after } : change;
}

/** Lines of the text before, counted from 0; where lines are only added, both are the line after them. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

function changedLines(before: string, after: string): readonly Lines[] {
  return lineHunks(before, after, 0).flatMap(({ oldStart, oldLines, newLines }) => {
    const from = oldStart - 1;
    const behind = from + oldLines;
    return [
      ...(oldLines > 0 ? [{ from, to: behind - 1 }] : []),
      ...(newLines > 0 ? [{ from: behind, to: behind }] : []),
    ];
  });
}
