import type { FileStyle } from '../model/style.ts';
import type { Region } from '../regions/region.ts';

/** The range that the call replaces, and the blank it has to begin with. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly lead: '' | ' ';
}

/**
 * Where a call goes that stands for an expression: the region, together with the parentheses and line breaks around
 * it that only its length had asked for. `oneLine` is the call as it would stand on one line.
 */
export function placeCall(region: Region, oneLine: string, style: FileStyle): Place {
  const { text } = region.sourceFile;
  const bare = withoutParentheses(region, text);
  const pulled = pulledUp(bare, text);
  if (pulled === undefined) return bare;
  const lineStart = text.lastIndexOf('\n', pulled.start - 1) + 1;
  const rest = /^[^\r\n]*/u.exec(text.slice(pulled.end))?.[0] ?? '';
  const code = rest.replaceAll(/\/\/.*$|\/\*.*?\*\//gu, '').trimEnd();
  const width = pulled.start - lineStart + pulled.lead.length + oneLine.length + code.length;
  return width <= style.lineWidth && !oneLine.includes('\n') ? pulled : bare;
}

function withoutParentheses(region: Region, text: string): Place {
  let place: Place = { start: region.start, end: region.end, lead: '' };
  for (;;) {
    const before = /(?:^|[\s\S])\(\s*$/u.exec(text.slice(Math.max(0, place.start - 200), place.start));
    const after = /^\s*\)/u.exec(text.slice(place.end));
    if (before === null || after === null) return place;
    const opening = text.lastIndexOf('(', place.start - 1);
    const previous = /(\S)\s*$/u.exec(text.slice(Math.max(0, opening - 40), opening))?.[1] ?? '';
    const word = /([A-Za-z_$]+)\s*$/u.exec(text.slice(Math.max(0, opening - 40), opening))?.[1];
    // The parentheses of a call, of `if (…)` or of `new (…)` are part of the syntax.
    const isGrouping = word === 'return' || word === 'await' || /[=:?&|,([{>!]/u.test(previous);
    if (!isGrouping) return place;
    const glued = word !== undefined && text[opening - 1] !== ' ';
    place = { start: opening, end: place.end + after[0].length, lead: glued ? ' ' : '' };
  }
}

/** The place moved up behind `=`, `=>` or `(` at the end of the line before. */
function pulledUp(place: Place, text: string): Place | undefined {
  const before = /(=>?|\()[\t ]*\r?\n[\t ]*$/u.exec(text.slice(Math.max(0, place.start - 200), place.start));
  if (before === null) return undefined;
  const start = place.start - before[0].length + (before[1]?.length ?? 0);
  if (before[1] !== '(') return { start, end: place.end, lead: ' ' };
  const after = /^,?[\t ]*\r?\n[\t ]*(?=\))/u.exec(text.slice(place.end));
  return after === null ? undefined : { start, end: place.end + after[0].length, lead: '' };
}
