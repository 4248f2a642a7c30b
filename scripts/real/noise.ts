import { parseHunks } from './diff.ts';

/** A line that only looks different afterwards. */
export interface NoisyLine {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The lines of a unified diff that no change needed: they say the same before and after, in other blanks, quotes,
 * semicolons or commas.
 */
export function noisyLines(diff: string): readonly NoisyLine[] {
  return parseHunks(diff).flatMap(({ file, text }) => {
    const lines = text.split('\n').slice(1);
    const after = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
    const before = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    // Where more than that changed, a list may hold the same names at another depth.
    const isReindented = plain(before.join('')) === plain(after.join(''));
    return before.flatMap((line): readonly NoisyLine[] => {
      if (plain(line).length < 4 || after.includes(line)) return [];
      const isTwin = (each: string) => plain(each) === plain(line) && (isReindented || each.trim() !== line.trim());
      const twin = after.find((each) => isTwin(each) && !before.includes(each));
      return twin === undefined ? [] : [{ file, before: line, after: twin }];
    });
  });
}

function plain(line: string): string {
  return line.replaceAll(/[\s;,]/gu, '').replaceAll(/["`]/gu, "'");
}
