/** How a file is written; read off its text, so that what is added looks the same. */
export interface FileStyle {
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  /** One level of indentation, e.g. two spaces or a tab. */
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n';
  readonly trailingComma: boolean;
  /** How relative imports end: `none` for `./a`, otherwise the extension as written, e.g. `.js`. */
  readonly importExtension: 'none' | '.js' | '.ts' | '.mjs' | '.cjs';
  /** The longest line that the file allows itself, in characters (80 to 160). */
  readonly lineWidth: number;
}
