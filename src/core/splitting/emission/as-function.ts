import { applyEdits } from '../../edit/apply-edits.ts';
import { indentAt, reindent } from '../../edit/reindent.ts';
import type { FileStyle } from '../../model/style.ts';
import { ts } from '../../syntax/typescript.ts';
import type { TextRange } from './member-text.ts';

export interface AsFunction {
  readonly name: string;
  /** The method, `place: async (order) => { … }`, or the statement that assigns the function. */
  readonly whole: ts.Node;
  /** The method or the property, only what is assigned, or a function that is a statement already. */
  readonly code: ts.Node;
  /** What of the text moves, e.g. with the comment above it. */
  readonly range: TextRange;
  /** `export `, where it is handed out. */
  readonly keyword?: string;
}

/** A member as a statement of its own, at depth 0. */
export function writeAsFunction({ name, whole, code, range, keyword = '' }: AsFunction, style: FileStyle): string {
  const { text } = whole.getSourceFile();
  const start = whole.getStart();
  const isMethod = ts.isMethodDeclaration(code);
  const isAsync = isMethod && code.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  const value = ts.isPropertyAssignment(code) ? code.initializer : code;
  const [end, head] = isMethod
    ? [code.name.getStart(), `${keyword}${isAsync ? 'async ' : ''}function `]
    : [value.getStart(), `${keyword}const ${name} = `];
  const isOne = ts.isStatement(code);
  const edits = isOne ? [] : [{ start: start - range.start, end: end - range.start, text: head }];
  const moved = applyEdits(text.slice(range.start, range.end), edits);
  const stop = ts.isPropertyAssignment(code) && style.semicolons ? ';' : '';
  return reindent((moved + stop).replaceAll('\r\n', '\n'), indentAt(text, range.start), '');
}
