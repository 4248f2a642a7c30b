import type { TextEdit } from '../model/refactoring.ts';

/**
 * Where lines are taken out between two blank lines, at the top or at the end of a file, one blank line goes with them.
 * Removals that only blank lines keep apart are looked at as one.
 */
export function closeGaps(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const removals = edits.filter((edit) => isOfLines(edit, text)).sort((a, b) => a.start - b.start);
  const widened = new Map<TextEdit, TextEdit>();
  for (const group of neighbours(removals, text)) {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) continue;
    group.forEach((removal, index) =>
      widened.set(removal, { ...removal, end: group[index + 1]?.start ?? removal.end }),
    );
    const below = /^[\t ]*\r?\n/u.exec(text.slice(last.end))?.[0].length ?? 0;
    const above = /(?<=^|\n)[\t ]*\r?\n$/u.exec(text.slice(0, first.start))?.[0].length ?? 0;
    if (below > 0 && (above > 0 || first.start === 0)) widened.set(last, { ...last, end: last.end + below });
    else if (last.end === text.length)
      widened.set(first, { ...(widened.get(first) ?? first), start: first.start - above });
  }
  return edits.map((edit) => widened.get(edit) ?? edit);
}

function neighbours(removals: readonly TextEdit[], text: string): readonly (readonly TextEdit[])[] {
  const groups: TextEdit[][] = [];
  for (const removal of removals) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && text.slice(before.end, removal.start).trim() === '')
      group.push(removal);
    else groups.push([removal]);
  }
  return groups;
}

/** Whole lines, and nothing in their place. */
function isOfLines({ start, end, text: replacement, isByHand }: TextEdit, text: string): boolean {
  if (isByHand) return false;
  return replacement === '' && end > start && (start === 0 || text[start - 1] === '\n') && text[end - 1] === '\n';
}
