import type { TextEdit } from '../model/refactoring.ts';

/** Where the text of an edit lies in the file after all changes. */
export interface LocatedEdit {
  readonly edit: TextEdit;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds edits again in the text they gave. What lies between them is untouched, and only imports change besides, which
 * stand above; so the two texts are walked from their ends. Edits that cannot be found again are left out.
 */
export function locateEdits(before: string, after: string, edits: readonly TextEdit[]): readonly LocatedEdit[] {
  const located: LocatedEdit[] = [];
  let untouchedTo = before.length;
  let end = after.length;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const between = before.slice(edit.end, untouchedTo);
    // A blank line may have gone together with the lines beside it.
    const gap = [between, between.replace(/^[\t ]*\r?\n/, ''), between.replace(/[\t ]*\r?\n$/, '')].find((each) =>
      after.startsWith(each, end - each.length),
    );
    if (gap === undefined) break;
    const editEnd = end - gap.length;
    const start = editEnd - lengthAsWritten(after, editEnd, edit.text);
    located.push({ edit, start, end: editEnd });
    untouchedTo = edit.start;
    end = start;
  }
  return located.reverse();
}

/** An edit is written with the line ends of its file. */
function lengthAsWritten(after: string, end: number, text: string): number {
  const withCarriageReturns = text.replace(/\r?\n/g, '\r\n');
  return after.startsWith(withCarriageReturns, end - withCarriageReturns.length)
    ? withCarriageReturns.length
    : text.length;
}
