/** What becomes of each text; `undefined` where the formatter ignores the file, or cannot make sense of it. */
export type FormatAnswer = readonly (FormattedText | undefined)[];

export interface FormattedText {
  readonly text: string;
  /** What becomes of the text before, where that was of interest. */
  readonly earlier?: string | undefined;
  /** True where a configuration of the project speaks of the file. */
  readonly isConfigured: boolean;
}

/** Reads the answer of a formatter's process: configuration files may print before it, so it is the last line. */
export function parseAnswer(output: string): FormatAnswer | undefined {
  try {
    const answers = JSON.parse(output.trim().split('\n').at(-1) ?? '') as (FormattedText | null)[];
    return answers.map((each) => each ?? undefined);
  } catch {
    return undefined;
  }
}

/** Why a formatter's process gave nothing, in one line: the error that it named, or else the first line it printed. */
export function describeFailure(errorOutput: string): string {
  const [firstLine = ''] = errorOutput.trim().split('\n');
  const [named = firstLine] = errorOutput.match(/^\w*Error: .*$/mu) ?? [];
  return named === '' ? 'it ended without an answer' : named;
}

/** True where there is nothing to go on with: texts were given and not one was formatted. */
export function hasNoText(answer: FormatAnswer): boolean {
  return answer.every((each) => each === undefined);
}
