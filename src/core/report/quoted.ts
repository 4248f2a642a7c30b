import { lastLinesOf } from './last-lines.ts';
import type { Look } from './render-change.ts';

/** What another program printed, set off by a bar. */
export function quoted(text: string, bar: string): string {
  return text
    .split('\n')
    .map((line) => `  ${bar} ${line}\n`)
    .join('');
}

/** What somebody's own program printed while it was run, by its name; nothing where it printed nothing. */
export function renderPrinted(name: string, text: string, { colours, glyphs }: Look): string {
  return text.trim() === '' ? '' : `${name} printed:\n${quoted(lastLinesOf(text), colours.dim(glyphs.bar))}`;
}
