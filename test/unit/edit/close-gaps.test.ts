import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/apply-edits.ts';
import { closeGaps } from '../../../src/core/edit/close-gaps.ts';

/** The text without the lines that are marked with `-`. */
function without(marked: string): string {
  const text = marked.replaceAll(/^-/gmu, '');
  let at = 0;
  const edits = marked.split(/(?<=\n)/u).flatMap((line) => {
    const start = at;
    at += line.replace(/^-/u, '').length;
    return line.startsWith('-') ? [{ file: 'a.ts', start, end: at, text: '' }] : [];
  });
  return applyEdits(text, closeGaps(text, edits));
}

describe('lines that are taken out', () => {
  it.each([
    ['between blank lines leave one of them', 'a;\n\n-b;\n\nc;\n', 'a;\n\nc;\n'],
    ['beside other lines leave the blank lines alone', 'a;\n\n-b;\nc;\n', 'a;\n\nc;\n'],
    ['with only blank lines between them count as one', 'a;\n\n-b;\n\n-c;\n\nd;\n', 'a;\n\nd;\n'],
    ['at the top take the blank line below', '-a;\n\nb;\n', 'b;\n'],
    ['at the end take the blank line above', 'a;\n\n-b;\n', 'a;\n'],
    ['keep the kind of line end', 'a;\r\n\r\n-b;\r\n\r\nc;\r\n', 'a;\r\n\r\nc;\r\n'],
  ])('%s', (_, marked, expected) => {
    expect(without(marked)).toBe(expected);
  });
});
