/** How a file is written; read off its text, so that what is added looks the same. */
export interface FileStyle {
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  /** One level of indentation, e.g. two spaces or a tab. */
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n';
  /** Whether broken lists of arguments and parameters end with a comma. */
  readonly trailingComma: boolean;
  /** The same for object literals, patterns and imports, which many projects treat differently. */
  readonly trailingCommaInLiterals: boolean;
  /** `{ a }` rather than `{a}`. */
  readonly bracketSpacing: boolean;
  /** `function total (items)` rather than `function total(items)`. */
  readonly spaceBeforeParameters: boolean;
  /** How relative imports end: `none` for `./a`, otherwise the extension as written, e.g. `.js`. */
  readonly importExtension: 'unknown' | 'none' | '.js' | '.ts' | '.mjs' | '.cjs';
  /** The longest line that the file allows itself, in characters (80 to 160). */
  readonly lineWidth: number;
}
