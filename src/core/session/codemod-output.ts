import posix from 'node:path/posix';
import type { Problem } from '../model/problem.ts';
import { withLineEnds } from '../edit/apply-edits.ts';
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
  const { file, before, after: given } = request;
  if (given === undefined || given === null || given === '') return { kind: 'unchanged' };
  if (typeof given !== 'string')
    return { kind: 'wrong', reason: `gave back a value of type ${typeof given} here, where a text was expected` };
  const after = isAllCrlf(before) ? withLineEnds(given, '\r\n') : given;
  if (after === before) return { kind: 'unchanged' };
  if (syntaxErrors(parseText(after, file)) > 0 && syntaxErrors(parseText(before, file)) === 0)
    return { kind: 'wrong', reason: 'made a text of this file that cannot be parsed' };
  return { kind: 'changed', after };
}

/** Such a file keeps its line ends: jscodeshift prints those of the machine, and every line would be another one. */
function isAllCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(?<!\r)\n/u.test(text);
}

/** jscodeshift takes everything for JavaScript unless it is told otherwise, which nobody wants for TypeScript. */
export function parserFor(file: string): 'ts' | 'tsx' | 'babel' {
  const extension = posix.extname(file);
  if (extension === '.tsx') return 'tsx';
  return /^\.[cm]?ts$/u.test(extension) ? 'ts' : 'babel';
}

/** The files that were written by something else than us: these texts are not theirs any more, or git sees them changed. */
export function writtenBesides(request: {
  /** By file (absolute). */
  readonly texts: ReadonlyMap<string, string>;
  readonly textOf: (file: string) => string | undefined;
  /** What git saw changed before, and afterwards (absolute). */
  readonly dirtyBefore: readonly string[];
  readonly dirtyAfter: readonly string[];
}): readonly string[] {
  const { texts, textOf, dirtyBefore, dirtyAfter } = request;
  const others = [...texts].filter(([file, text]) => textOf(file) !== text).map(([file]) => file);
  return [...new Set([...others, ...dirtyAfter.filter((file) => !dirtyBefore.includes(file))])].toSorted();
}

/** What has to be said of a file that a transform wrote by itself: nobody was asked, and nothing is known about it. */
export function writtenBesidesProblem(file: string, codemod: string): Problem {
  const message = `was written by ${codemod} itself, before anybody was asked about it`;
  const help = '`git diff` shows it where git knows the file; `undo` knows nothing of it';
  return { code: 'codemod-wrote', kind: 'input', file, message, help };
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
