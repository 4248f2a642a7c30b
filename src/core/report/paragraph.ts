import { wrapAnsi } from 'fast-wrap-ansi';
import { speak } from './glyphs.ts';
import type { Look } from './render-change.ts';

/** A line across the screen with a heading in it. */
export function ruler(heading: string, { width, colours, glyphs }: Look): string {
  const text = speak(heading, glyphs);
  const lead = glyphs.line.repeat(2);
  const rest = Math.min(width, 100) - visibleLength(text) - 4;
  if (rest < 2) return hanging(`${colours.dim(lead)} ${colours.bold(text)}`, width - 1);
  return `${colours.dim(lead)} ${colours.bold(text)} ${colours.dim(glyphs.line.repeat(rest))}`;
}

/** Text broken at the width of the screen; nobody likes to read lines of more than a hundred characters. */
export function paragraph(text: string, { width, glyphs }: Pick<Look, 'width' | 'glyphs'>): string {
  return wrapped(speak(text, glyphs), Math.min(width, 100) - 1);
}

/** Lines that keep their indentation where the screen breaks them; what is broken off stands a bit deeper. */
export function hanging(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (visibleLength(line) <= width) return line;
      const lead = /^ */u.exec(line)?.[0] ?? '';
      const [first = '', ...rest] = wrapped(line.slice(lead.length), width - lead.length - 2).split('\n');
      return [lead + first, ...rest.map((each) => `${lead}  ${each}`)].join('\n');
    })
    .join('\n');
}

/** Words stay whole; paths and names that no line has room for are broken behind a sign, not amid a word. */
function wrapped(text: string, width: number): string {
  const room = Math.max(10, width);
  return wrapAnsi(
    text.replace(/\S+/gu, (word) => brokenWord(word, room)),
    room,
    { hard: true },
  );
}

function brokenWord(word: string, room: number): string {
  if (visibleLength(word) <= room) return word;
  const lines = [''];
  for (const piece of word.split(/(?<=[/.:,(_-])/u)) {
    const line = lines.at(-1) ?? '';
    if (visibleLength(line + piece) <= room) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.filter((line) => line !== '').join('\n');
}

const escapes = /\u001b\[[0-9;]*m/gu;

export function visibleLength(text: string): number {
  return [...text.replace(escapes, '')].length;
}
