import { ts } from '../syntax/typescript.ts';
import { applyEdits, type Replacement } from './apply-edits.ts';
import { parseFragment } from './parse-text.ts';

/**
 * Moves a piece of code from one depth to another: each line that begins with `from` begins with `to` afterwards.
 * The first line is left alone, since a slice of a text begins behind its indentation. Lines inside template literals
 * and continued strings are content and never touched; empty lines stay empty.
 */
export function reindent(text: string, from: string, to: string): string {
  if (from === to) return text;
  return mapIndents(text, false, (indent) => (indent.startsWith(from) ? to + indent.slice(from.length) : indent));
}

/** Puts the blanks before every line, the first one too, with the same exceptions. */
export function indentLines(text: string, blanks: string): string {
  return mapIndents(text, true, (indent) => blanks + indent);
}

/** Rewrites code from one unit of indentation to another, e.g. from two spaces to a tab; what aligns stays. */
export function convertIndent(text: string, from: string, to: string): string {
  if (from === to) return text;
  return mapIndents(text, true, (indent) => {
    let depth = 0;
    while (indent.startsWith(from, depth * from.length)) depth++;
    return to.repeat(depth) + indent.slice(depth * from.length);
  });
}

function mapIndents(text: string, firstLine: boolean, convert: (indent: string) => string): string {
  const lines = [...text.matchAll(/(^|\n)([\t ]*)(?=[^\t \r\n])/g)];
  const inside = text.includes('`') || text.includes('\\\n') || text.includes('\\\r\n') ? literalRanges(text) : [];
  const edits: Replacement[] = [];
  for (const line of lines) {
    const start = line.index + line[1]!.length;
    if ((start === 0 && !firstLine) || inside.some((range) => range.start < start && start < range.end)) continue;
    edits.push({ start, end: start + line[2]!.length, text: convert(line[2]!) });
  }
  return applyEdits(text, edits);
}

/** Where line breaks and blanks are part of a value. */
function literalRanges(text: string): readonly { readonly start: number; readonly end: number }[] {
  const { tree, offset } = parseFragment(text);
  const ranges: { start: number; end: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      ranges.push({ start: node.getStart(tree) - offset, end: node.end - offset });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return ranges;
}

/** The blanks that the line of the offset begins with. */
export function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[\t ]*/u.exec(text.slice(lineStart))?.[0] ?? '';
}
