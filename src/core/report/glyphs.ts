/** The few signs that are not letters, for terminals with and without Unicode. */
export interface Glyphs {
  readonly line: string;
  readonly bar: string;
  readonly gap: string;
  /** Begins what a line did not have room for. */
  readonly wrapped: string;
  readonly done: string;
  readonly failed: string;
  readonly pointer: string;
  readonly dot: string;
  readonly ellipsis: string;
  /** What turns while something is being done. */
  readonly spinner: string;
}

export const unicodeGlyphs: Glyphs = {
  line: '─',
  bar: '│',
  gap: '⋮',
  wrapped: '↳',
  done: '✔',
  failed: '✖',
  pointer: '❯',
  dot: '·',
  ellipsis: '…',
  spinner: '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏',
};

export const asciiGlyphs: Glyphs = {
  line: '-',
  bar: '|',
  gap: ':',
  wrapped: '\\',
  done: '+',
  failed: 'x',
  pointer: '>',
  dot: '-',
  ellipsis: '...',
  spinner: '|/-\\',
};

/** The text for a terminal: without Unicode, the signs that our own sentences use become plain ones. */
export function speak(text: string, glyphs: Glyphs): string {
  if (glyphs !== asciiGlyphs) return text;
  return text
    .replace(/[“”]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/[→]/gu, '->')
    .replace(/[×]/gu, 'x')
    .replace(/·/gu, '-');
}
