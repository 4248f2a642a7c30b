import type { Problem } from '../model/problem.ts';
import { ts } from '../syntax/typescript.ts';

/** The first syntax error of a file in TypeScript's eyes, or undefined where it has none. */
export function syntaxErrorIn(source: { readonly file: string; readonly text: string }): Problem | undefined {
  const { file, text } = source;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  const [error] = tree.parseDiagnostics;
  if (!error) return undefined;
  const { line, character } = tree.getLineAndCharacterOfPosition(error.start);
  return {
    code: 'syntax-error',
    kind: 'input',
    message: `${file} cannot be parsed: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`,
    file,
    line: line + 1,
    column: character + 1,
    help: 'Mend the syntax error; the other files were still looked at.',
  };
}
