import type { FileStyle } from '../model/style.ts';
import type { Region } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';

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
  const pulled = pulledUp(bare, region, text);
  if (pulled === undefined) return bare;
  const lineStart = text.lastIndexOf('\n', pulled.start - 1) + 1;
  const rest = /^[^\r\n]*/u.exec(text.slice(pulled.end))?.[0] ?? '';
  const code = rest.replaceAll(/\/\/.*$|\/\*.*?\*\//gu, '').trimEnd();
  const width = pulled.start - lineStart + pulled.lead.length + oneLine.length + code.length;
  return width <= style.lineWidth && !oneLine.includes('\n') ? pulled : bare;
}

/** The parentheses of a call, of `if (…)` or of `new (…)` are part of the syntax; those of a type comment mean something. */
function withoutParentheses(region: Region, text: string): Place {
  let place: Place = { start: region.start, end: region.end, lead: '' };
  for (;;) {
    const around = parenthesesAround(region, place);
    if (around === undefined || ts.isNewExpression(around.parent)) return place;
    const start = around.getStart();
    const isFilled =
      text.slice(start + 1, place.start).trim() === '' && text.slice(place.end, around.end - 1).trim() === '';
    if (!isFilled || text.slice(0, start).trimEnd().endsWith('*/')) return place;
    place = { start, end: around.end, lead: /[\w$]/u.test(text[start - 1] ?? '') ? ' ' : '' };
  }
}

function parenthesesAround({ nodes: [first] }: Region, { start, end }: Place): ts.ParenthesizedExpression | undefined {
  const isPlace = (each: ts.Node) => each.getStart() === start && each.end === end;
  let node: ts.Node = first;
  while (node.getStart() > start || node.end < end) node = node.parent;
  while (isPlace(node.parent)) node = node.parent;
  return isPlace(node) && ts.isParenthesizedExpression(node.parent) ? node.parent : undefined;
}

/** The place moved up behind `=`, `=>` or `(` at the end of the line before, which is code and no comment. */
function pulledUp(place: Place, { nodes: [first] }: Region, text: string): Place | undefined {
  const before = /(=>?|\()[\t ]*\r?\n[\t ]*$/u.exec(text.slice(Math.max(0, place.start - 200), place.start));
  if (before === null) return undefined;
  const start = place.start - before[0].length + (before[1]?.length ?? 0);
  let outermost: ts.Node = first;
  while (outermost.getStart() > place.start) outermost = outermost.parent;
  if (outermost.pos !== start) return undefined;
  if (before[1] !== '(') return { start, end: place.end, lead: ' ' };
  const after = /^,?[\t ]*\r?\n[\t ]*(?=\))/u.exec(text.slice(place.end));
  return after === null ? undefined : { start, end: place.end + after[0].length, lead: '' };
}
