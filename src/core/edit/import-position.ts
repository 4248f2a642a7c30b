import { ts } from '../syntax/typescript.ts';
import type { Replacement } from './apply-edits.ts';
import { afterComments } from './import-list.ts';

/** Where new import declarations go: behind the last one, else on top, but below licence, shebang and directives. */
export function importPosition(
  text: string,
  tree: ts.SourceFile,
  declarations: readonly string[],
): readonly Replacement[] {
  if (declarations.length === 0) return [];
  const added = declarations.join('\n');
  const last = tree.statements.findLast((each) => ts.isImportDeclaration(each) || ts.isImportEqualsDeclaration(each));
  if (last) {
    const end = afterComments(text, last.end);
    return [{ start: end, end, text: `\n${added}${restOfLine(text, end) === '' ? '' : '\n'}` }];
  }
  const next = tree.statements.find((each) => !isDirective(each));
  if (!next) {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    const blank = text.trim() === '' ? '' : '\n';
    return [{ start: text.length, end: text.length, text: `${gap}${blank}${added}\n` }];
  }
  const start = belowHeader(text, next);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const breakBefore = text.slice(lineStart, start).trim() === '' ? '' : '\n';
  return [{ start, end: start, text: `${breakBefore}${added}\n\n` }];
}

function restOfLine(text: string, position: number): string {
  return /^[^\r\n]*/.exec(text.slice(position))![0].trim();
}

/** The start of a statement with the comments that belong to it; those that belong to the file stay above. */
function belowHeader(text: string, statement: ts.Statement): number {
  const start = statement.getStart();
  const comments = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
  const own = comments.filter((comment) => text.slice(comment.pos, start).trim() !== '');
  const lastOfFile = own.findLastIndex((comment, index) => {
    const nextStart = own[index + 1]?.pos ?? start;
    const isApart = /\n[\t ]*\r?\n/.test(text.slice(comment.end, nextStart));
    return isApart || aboutFile.test(text.slice(comment.pos, comment.end));
  });
  return own[lastOfFile + 1]?.pos ?? start;
}

/** Words of comments that speak of the file as a whole. */
const aboutFile =
  /^\/\*!|^\/\/\/|@licen[cs]e|copyright|SPDX-|@ts-(?:no)?check|eslint-(?:disable|enable|env)(?!-)|tslint:|@jest-|@vitest-|@file|@module|@packageDocumentation|@format|@flow|@generated|@jsx/i;

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
