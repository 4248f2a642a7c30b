import { indentAt } from '../../edit/reindent.ts';
import type { Replacement } from '../../edit/apply-edits.ts';
import { ts } from '../../syntax/typescript.ts';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A member or statement with the comments right above it, which belong to it. */
export function rangeWithComments(node: ts.Node): TextRange {
  const sourceFile = node.getSourceFile();
  const { text } = sourceFile;
  let start = node.getStart(sourceFile);
  for (const comment of (ts.getLeadingCommentRanges(text, node.pos) ?? []).toReversed()) {
    const isAttached = /^[\t ]*(?:\r?\n[\t ]*)?$/u.test(text.slice(comment.end, start));
    const isFirstOnLine = /(?:^|\n)[\t ]*$/u.test(text.slice(0, comment.pos));
    if (!isAttached || !isFirstOnLine || /^\/[/*]\s*#(?:end)?region/u.test(text.slice(comment.pos))) break;
    start = comment.pos;
  }
  return { start, end: node.end };
}

/** The end of a member with the comment that stands behind it on its line. */
export function endWithNote(node: ts.Node): number {
  const behind = node.getSourceFile().text.slice(node.end);
  return (
    node.end + (/^[\t ]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[\t ]*\r?\n))/u.exec(behind)?.[0].trimEnd().length ?? 0)
  );
}

/** Where a method or parameter begins when its decorators are left out; they stand before everything else. */
export function startBehindDecorators(node: ts.Node): number {
  const last = ts.canHaveDecorators(node) ? ts.getDecorators(node)?.at(-1) : undefined;
  if (last === undefined) return node.getStart();
  return last.end + (/^\s*/u.exec(node.getSourceFile().text.slice(last.end))?.[0].length ?? 0);
}

/** By itself, or by one of its parameters. */
export function isDecorated(node: ts.Node): boolean {
  const parameters = ts.isMethodDeclaration(node) ? node.parameters : [];
  return [node, ...parameters].some((each) => ts.canHaveDecorators(each) && (ts.getDecorators(each) ?? []).length > 0);
}

/** Takes a member or statement away: its comments, its lines, and the blank lines above it. */
export function removalOf(node: ts.Node): Replacement {
  const { text } = node.getSourceFile();
  const range = rangeWithComments(node);
  const rest = /^[\t ]*;?[\t ]*(?:\/\/[^\r\n]*)?/u.exec(text.slice(range.end))?.[0].length ?? 0;
  const lineStart = range.start - indentAt(text, range.start).length;
  const isAlone =
    text.slice(lineStart, range.start).trim() === '' && /^(?:\r?\n|$)/u.test(text.slice(range.end + rest));
  if (!isAlone) return { start: range.start, end: range.end, text: '' };
  // From the end of the line before the blank ones to the end of the last line of the member.
  const above = text.slice(0, lineStart).replace(/\s+$/u, '').length;
  return { start: above === 0 ? lineStart : above, end: range.end + rest, text: '' };
}

/** True when members of the class stand on neighbouring lines, without a blank one between them. */
export function areClose(first: ts.Node, second: ts.Node): boolean {
  const { text } = first.getSourceFile();
  return !/\n[\t ]*\r?\n/u.test(text.slice(first.end, rangeWithComments(second).start));
}
