/** Something wrong with the input or the invocation that a person has to mend. Not a bug and not a refusal. */
export interface Problem {
  readonly code: string;
  /** `usage`: wrong options or configuration (exit 2). `input`: a file that could not be read or parsed (exit 3). `notice`: worth knowing (exit 0). */
  readonly kind: 'usage' | 'input' | 'notice';
  /** What happened, with the names involved. */
  readonly message: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** What to do about it. */
  readonly help?: string;
}
