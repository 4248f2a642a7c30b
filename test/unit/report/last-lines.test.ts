import { expect, it } from 'vitest';
import { plainText } from '../../../src/core/report/colours.ts';
import { asciiGlyphs } from '../../../src/core/report/glyphs.ts';
import { lastLines } from '../../../src/core/report/last-lines.ts';
import { renderPrinted } from '../../../src/core/report/quoted.ts';

const look = { width: 80, colours: plainText, glyphs: asciiGlyphs };

it('what another program printed moves no cursor and colours nothing', () => {
  const printed = '\u001b[2J\u001b[1;1H\u001b[31mred\u001b[0m\r\n10%\r50%\u0007\n\u001b]0;title\u0007end\n\n';
  expect(lastLines(printed)).toBe('red\n50%\nend');
});

it('what is left out of it is counted', () => {
  const printed = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');
  expect(renderPrinted('mine', printed, look)).toMatch(/^mine printed:\n {2}\| \(8 lines before\)\n {2}\| line 8\n/u);
  expect(renderPrinted('mine', ' \n', look)).toBe('');
});
