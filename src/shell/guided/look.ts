import { asciiGlyphs, unicodeGlyphs } from '../../core/report/glyphs.ts';
import type { Look } from '../../core/report/render-change.ts';
import type { Terminal } from '../cli/terminal.ts';

/** What the terminal can show, asked anew for each screen: windows change their size. */
export function lookOf({ outColours }: Terminal): Look {
  return {
    width: process.stdout.columns || 80,
    colours: outColours,
    glyphs: showsUnicode() ? unicodeGlyphs : asciiGlyphs,
  };
}

function showsUnicode(): boolean {
  const { env, platform } = process;
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false;
  if (platform === 'win32') return env['WT_SESSION'] !== undefined || env['TERM_PROGRAM'] !== undefined;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  // Where nobody says anything (macOS, most containers), terminals have been able to for years.
  return locale === undefined || locale === '' || /utf-?8/iu.test(locale);
}
