import type { Look } from './render-change.ts';
import { syntaxLines } from './syntax-lines.ts';

/** A file with line numbers, in the colours of its syntax. */
export function wholeFile(path: string, text: string, { colours }: Look): string {
  const lines = syntaxLines(text, colours);
  const digits = String(lines.length).length;
  const numbered = lines.map((line, index) => `${colours.dim(String(index + 1).padStart(digits))} ${line}`.trimEnd());
  return [colours.bold(path), ...numbered].map((line) => `${line}\n`).join('');
}
