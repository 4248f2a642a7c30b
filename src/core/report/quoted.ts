import { lastLinesOf } from './last-lines.ts';
import { hanging } from './paragraph.ts';
import type { Look } from './render-change.ts';

/** What another program printed, set off by a bar. */
export function quoted(text: string, { width, colours, glyphs }: Look): string {
  const bar = colours.dim(glyphs.bar);
  return hanging(text.trim() === '' ? '(it printed nothing)' : text, width - 5)
    .split('\n')
    .map((line) => `  ${bar} ${line}\n`)
    .join('');
}

/** What somebody's own program printed while it was run, by its name; nothing where it printed nothing. */
export function renderPrinted(name: string, text: string, look: Look): string {
  return text.trim() === '' ? '' : `${name} printed:\n${quoted(lastLinesOf(text), look)}`;
}
