import { hanging } from './paragraph.ts';
import type { Look } from './render-change.ts';
import { syntaxLines } from './syntax-lines.ts';

/** A file with line numbers, in the colours of its syntax; what the screen has no room for stands below, as in a diff. */
export function wholeFile(path: string, text: string, { colours, glyphs, width }: Look): string {
  const lines = syntaxLines(text, colours);
  const digits = String(lines.length).length;
  const broken = `\n${colours.dim(glyphs.wrapped.padStart(digits))} `;
  const numbered = lines.map((line, index) => {
    const shown = hanging(line, Math.max(10, width - digits - 2)).replaceAll('\n', broken);
    return `${colours.dim(String(index + 1).padStart(digits))} ${shown}`.trimEnd();
  });
  return [colours.bold(path), ...numbered].map((line) => `${line}\n`).join('');
}
