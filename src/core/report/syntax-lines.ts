import { highlight } from '@babel/code-frame';
import type { Colours } from './colours.ts';

/** The lines of a text in the colours of its syntax; tabs become blanks, as a column on screen has no stops. */
export function syntaxLines(text: string, colours: Colours): readonly string[] {
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\t', '  ');
  const shown = colours.isColorSupported ? highlight(clean) : clean;
  return shown.replace(/\n$/u, '').split('\n');
}
