import { indentAt, reindent } from '../edit/reindent.ts';
import type { Declaration, NamedImport } from '../model/refactoring.ts';
import { ts } from '../syntax/typescript.ts';
import type { MovableStatement } from './movable.ts';
import type { Move } from './move.ts';

export interface WriteMoveRequest {
  readonly symbol: ts.Symbol;
  readonly statement: MovableStatement;
  readonly coreFile: string;
  readonly semicolons: boolean;
  /** The types that the declaration needs. */
  readonly declarations: readonly Declaration[];
  readonly imports: readonly NamedImport[];
}

/** The declaration in its own words, exported, with the comment right above it. */
export function writeMove(request: WriteMoveRequest): Move {
  const { symbol, statement, coreFile, declarations, imports } = request;
  const sourceFile = statement.getSourceFile();
  const { text, fileName: file } = sourceFile;
  const start = startWithComment(statement);
  const head = text.slice(start, statement.getStart());
  const body = text.slice(statement.getStart(), statement.getEnd());
  const own = `${head}${isExported(statement) ? '' : 'export '}${body}`.replaceAll('\r\n', '\n');
  const moved = reindent(own, indentAt(text, start), '');
  const { name } = symbol;
  return {
    symbol,
    coreFile,
    declarations: [...declarations, { kind: kindOf(statement), name, text: moved }],
    imports,
    edit: isExported(statement)
      ? { file, start, end: statement.getEnd(), text: `export { ${name} }${request.semicolons ? ';' : ''}` }
      : { file, start: lineOf(text, start), end: endOfLine(text, statement.getEnd()), text: '' },
    shellImport: { file, from: coreFile, name, typeOnly: false },
  };
}

export function isExported(statement: ts.Node): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function kindOf(statement: MovableStatement): Declaration['kind'] {
  if (ts.isFunctionDeclaration(statement)) return 'function';
  if (ts.isClassDeclaration(statement)) return 'class';
  return ts.isEnumDeclaration(statement) ? 'enum' : 'const';
}

/** Where the declaration begins, with the comments that stand right above it. */
function startWithComment(statement: ts.Statement): number {
  const { text } = statement.getSourceFile();
  let start = statement.getStart();
  for (const comment of [...(ts.getLeadingCommentRanges(text, statement.pos) ?? [])].reverse()) {
    const isAbove = /^[\t ]*\r?\n[\t ]*$/u.test(text.slice(comment.end, start));
    if (!isAbove || !/(?:^|\n)[\t ]*$/u.test(text.slice(0, comment.pos))) break;
    start = comment.pos;
  }
  return start;
}

function lineOf(text: string, offset: number): number {
  return offset - indentAt(text, offset).length;
}

function endOfLine(text: string, end: number): number {
  return end + (/^[^\S\n]*\r?\n/u.exec(text.slice(end))?.[0].length ?? 0);
}
