import { lineHunks } from '../edit/line-hunks.ts';
import type { FileChange } from '../model/change-set.ts';

/** A line of a diff; the numbers are 1-based, and missing on the side where the line is not. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The places of a change, each a run of lines with a few unchanged ones around. */
export function hunksOf({ before = '', after }: FileChange, context = 2): readonly (readonly DiffLine[])[] {
  return lineHunks(before, after, context).map(({ lines, oldStart, newStart }) => {
    let [oldLine, newLine] = [oldStart, newStart];
    return lines
      .filter((line) => !line.startsWith('\\'))
      .map((line): DiffLine => {
        if (line.startsWith('-')) return { kind: 'removed', before: oldLine++, after: undefined };
        if (line.startsWith('+')) return { kind: 'added', before: undefined, after: newLine++ };
        return { kind: 'same', before: oldLine++, after: newLine++ };
      });
  });
}
