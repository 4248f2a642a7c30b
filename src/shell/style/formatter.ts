/** A text to be formatted, with the file whose configuration and parser count. */
export interface FormatRequest {
  readonly file: string;
  readonly text: string;
}

/** What becomes of each text; `undefined` where the formatter ignores the file, or cannot make sense of it. */
export type FormatAnswer = readonly (FormattedText | undefined)[];

export interface FormattedText {
  readonly text: string;
  /** True where a configuration of the project speaks of the file. */
  readonly isConfigured: boolean;
}

/** A formatter that a project has installed. */
export interface Formatter {
  readonly name: 'Prettier' | 'Biome' | 'dprint' | 'ESLint';
  /** The folder that it is started in. */
  readonly folder: string;
  readonly format: (texts: readonly FormatRequest[], timeout: number) => Promise<FormatAnswer>;
}
