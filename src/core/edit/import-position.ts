import { isRequireStatement, requireDeclarations } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';
import type { Replacement } from './apply-edits.ts';
import { afterComments } from './import-list.ts';

/**
 * Where new import declarations of one module go: into the group of those that lead the same way, at their place where
 * the group is sorted; else behind the last one; else on top, but below licence, shebang and directives.
 */
export function importPosition(request: {
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly declarations: readonly string[];
  readonly specifier: string;
}): readonly Replacement[] {
  const { text, tree, declarations, specifier } = request;
  if (declarations.length === 0) return [];
  const added = declarations.join('\n');
  const { place, next: following } = neighbourOf(loadedAtTop(tree, /^import\b/u.test(added)), specifier);
  if (following && isBareLine(text, following)) {
    const start = following.node.getStart(tree);
    return [{ start, end: start, text: `${added}\n` }];
  }
  if (place) {
    const end = afterComments(text, place.end);
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

interface LoadingStatement {
  readonly node: ts.Statement;
  readonly end: number;
  /** Undefined for one that names several modules. */
  readonly specifier: string | undefined;
}

/**
 * The imports of a file. A `require` runs where it stands, so of those only the ones count that stand above all else:
 * what comes later may already be too late.
 */
function loadedAtTop(tree: ts.SourceFile, isImport: boolean): readonly LoadingStatement[] {
  const found: LoadingStatement[] = [];
  let isHeader = true;
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) {
      found.push({ node: statement, end: statement.end, specifier: specifierOf(statement) });
    } else if (isRequireStatement(statement) && isHeader && !isImport) {
      const [first, another] = requireDeclarations(statement);
      found.push({
        node: statement,
        end: statement.end,
        specifier: another === undefined ? first?.specifier.text : undefined,
      });
    } else if (!isDirective(statement) && !isBareRequire(statement)) isHeader = false;
  }
  return found;
}

function specifierOf(statement: ts.ImportDeclaration | ts.ImportEqualsDeclaration): string | undefined {
  if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) return undefined;
  return ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined;
}

/** `require('./polyfill');` */
function isBareRequire(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) && /^require\(\s*['"][^'"]*['"]\s*\)$/u.test(statement.expression.getText())
  );
}

interface Neighbour {
  /** The import that a new one follows. */
  readonly place?: LoadingStatement | undefined;
  /** The first of its group, which it goes before. */
  readonly next?: LoadingStatement | undefined;
}

function neighbourOf(all: readonly LoadingStatement[], specifier: string): Neighbour {
  const group = all.filter((each) => each.specifier !== undefined && wayOf(each.specifier) === wayOf(specifier));
  const keys = group.map((each) => sortKey(each.specifier!));
  const isSorted = group.length > 1 && keys.every((key, index) => index === 0 || keys[index - 1]! <= key);
  // What is loaded for its effect alone goes first, as it did.
  const lastEffect = all.findLastIndex((each) => each.specifier === undefined);
  const last =
    (isSorted ? group.findLast((each) => sortKey(each.specifier!) <= sortKey(specifier)) : group.at(-1)) ?? group[0];
  if (last === undefined || all.indexOf(last) < lastEffect) return { place: all.at(-1) };
  const isFirst = isSorted && sortKey(last.specifier!) > sortKey(specifier);
  return isFirst && all.indexOf(last) > lastEffect ? { next: last, place: all.at(-1) } : { place: last };
}

/** Nothing is said above the import that could be about what comes first. */
function isBareLine(text: string, { node }: LoadingStatement): boolean {
  return ts.getLeadingCommentRanges(text, node.pos) === undefined && text.slice(0, node.getStart()).endsWith('\n');
}

/** Up, down, or to a package or an alias. */
function wayOf(specifier: string): string {
  return specifier.startsWith('../') || specifier === '..' ? '..' : specifier.startsWith('.') ? '.' : '';
}

function sortKey(specifier: string): string {
  return specifier.toLowerCase();
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

export function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

/** Whether a file or a function says `'use strict'` before anything else. */
export function beginsStrictly({ statements }: ts.SourceFile | ts.Block): boolean {
  const after = statements.findIndex((statement) => !isDirective(statement));
  const directives = after === -1 ? statements : statements.slice(0, after);
  return directives.some((directive) => /^['"]use strict['"]/u.test(directive.getText()));
}
