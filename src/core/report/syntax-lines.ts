import { highlight } from '@babel/code-frame';
import type { Colours } from './colours.ts';

/**
 * The lines of a text in the colours of its syntax. Tabs become blanks, as a column on screen has no stops; what would
 * move the cursor or change the screen is shown as `less` has it, e.g. `^[` for an escape.
 */
export function syntaxLines(text: string, colours: Colours): readonly string[] {
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\t', '  ').replace(controls, inCarets);
  const shown = colours.isColorSupported ? highlight(clean) : clean;
  return shown.replace(/\n$/u, '').split('\n');
}

const controls = /[\u0000-\u0009\u000b-\u001f\u007f]/gu;

function inCarets(sign: string): string {
  return `^${String.fromCharCode(sign.charCodeAt(0) ^ 64)}`;
}
