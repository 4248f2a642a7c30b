import type { FormatAnswer } from '../../core/edit/formatter-answer.ts';

/** A text to be formatted, with the file whose configuration and parser count. */
export interface FormatRequest {
  readonly file: string;
  readonly text: string;
  /** The text before, which is formatted as well where that says something: where the formatter changes the text. */
  readonly earlier?: string | undefined;
}

/** A formatter that a project has installed. */
export interface Formatter {
  readonly name: 'Prettier' | 'Biome' | 'dprint' | 'ESLint';
  /** The folder that it is started in. */
  readonly folder: string;
  readonly format: (texts: readonly FormatRequest[], timeout: number) => Promise<FormatAnswer>;
  /** Those of the files that it would leave as they are on disk, where it can tell that of many at once. */
  readonly unchanged?: (files: readonly string[], timeout: number) => Promise<ReadonlySet<string>>;
}
