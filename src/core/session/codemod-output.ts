import posix from 'node:path/posix';
import type { Problem } from '../model/problem.ts';
import { parseText, syntaxErrors } from '../edit/parse-text.ts';

/** What somebody's own transform gave back for a file. */
export type CodemodOutput =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly after: string }
  | { readonly kind: 'wrong'; readonly reason: string };

/** As jscodeshift has it, nothing and the empty text mean that the file stays; a text that is no code is not taken. */
export function judgeCodemodOutput(request: {
  readonly file: string;
  readonly before: string;
  readonly after: unknown;
}): CodemodOutput {
  const { file, before, after } = request;
  if (after === undefined || after === null || after === '' || after === before) return { kind: 'unchanged' };
  if (typeof after !== 'string')
    return { kind: 'wrong', reason: `gave back a value of type ${typeof after} here, where a text was expected` };
  if (syntaxErrors(parseText(after, file)) > 0 && syntaxErrors(parseText(before, file)) === 0)
    return { kind: 'wrong', reason: 'made a text of this file that cannot be parsed' };
  return { kind: 'changed', after };
}

/** jscodeshift takes everything for JavaScript unless it is told otherwise, which nobody wants for TypeScript. */
export function parserFor(file: string): 'ts' | 'tsx' | 'babel' {
  const extension = posix.extname(file);
  if (extension === '.tsx') return 'tsx';
  return /^\.[cm]?ts$/u.test(extension) ? 'ts' : 'babel';
}

/** What has to be said of a transform that ends its process, or fails behind the back of whoever called it. */
export function lostProblem(codemod: string, reason: string): Problem {
  return {
    code: 'codemod-failed',
    kind: 'input',
    file: codemod,
    message: `${codemod} ended the thread that it was run in: ${reason.split('\n')[0]}`,
    help: 'nothing of it is written; a transform gives back a text, or throws an error that is shown with its file',
  };
}
