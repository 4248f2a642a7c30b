import type { FileStyle } from '../model/style.ts';
import type { ts } from '../syntax/typescript.ts';
import { collectHabits, type Habits, type Votes } from './style-habits.ts';

/** What a file that shows no habit at all is taken to be: what prettier makes of it. */
export const commonStyle: FileStyle = {
  quote: "'",
  semicolons: true,
  indent: '  ',
  lineEnd: '\n',
  trailingComma: true,
  trailingCommaInLiterals: true,
  bracketSpacing: true,
  spaceBeforeParameters: false,
  importExtension: 'unknown',
  lineWidth: 80,
};

/** How a file is written, by the majority of what it does. */
export function detectStyle(text: string, file?: string): FileStyle {
  return projectStyle([{ text, ...(file === undefined ? {} : { file }) }]);
}

/** A text with the name of its file, which says how to parse it. */
export interface StyledText {
  readonly text: string;
  readonly file?: string;
  /** The text parsed, with parents, where it is there already. */
  readonly tree?: ts.SourceFile;
}

/**
 * How a new file should be written: as the first text is, which is the file that the code comes from; where that one
 * shows no habit, as the others are by majority.
 */
export function projectStyle(texts: readonly (string | StyledText)[]): FileStyle {
  const [first, ...rest] = texts.map((each) =>
    typeof each === 'string' ? collectHabits(each) : collectHabits(each.text, each.file, each.tree),
  );
  const groups = [first ? [first] : [], rest];
  /** The first group of files with a habit decides. */
  const decide = <T>(votesOf: (habits: Habits) => Votes<T>): T | undefined => {
    for (const group of groups) {
      const winner = majority(group.map(votesOf));
      if (winner !== undefined) return winner;
    }
    return undefined;
  };
  return {
    quote: decide((habits) => habits.quote) ?? commonStyle.quote,
    semicolons: decide((habits) => habits.semicolons) ?? commonStyle.semicolons,
    indent: decide((habits) => habits.indent) ?? commonStyle.indent,
    lineEnd: decide((habits) => habits.lineEnd) ?? commonStyle.lineEnd,
    trailingComma:
      decide((habits) => habits.commaInCalls) ?? decide((habits) => habits.commaElsewhere) ?? commonStyle.trailingComma,
    trailingCommaInLiterals:
      decide((habits) => habits.commaElsewhere) ?? decide((habits) => habits.commaInCalls) ?? commonStyle.trailingComma,
    bracketSpacing: decide((habits) => habits.bracketSpacing) ?? commonStyle.bracketSpacing,
    spaceBeforeParameters: decide((habits) => habits.spaceBeforeParameters) ?? commonStyle.spaceBeforeParameters,
    importExtension: decide((habits) => habits.importExtension) ?? commonStyle.importExtension,
    lineWidth: lineWidth(groups.flat().flatMap((habits) => habits.lineLengths)),
  };
}

/** The value with the most votes; of two equal ones the one seen first. */
function majority<T>(ballots: readonly Votes<T>[]): T | undefined {
  const total = new Map<T, number>();
  for (const ballot of ballots) {
    for (const [value, votes] of ballot) total.set(value, (total.get(value) ?? 0) + votes);
  }
  let winner: T | undefined;
  for (const [value, votes] of total) {
    if (winner === undefined || votes > total.get(winner)!) winner = value;
  }
  return winner;
}

/** The smallest usual limit that the lines keep; one line in five hundred may break it. */
function lineWidth(lengths: readonly number[]): number {
  const limits = [80, 100, 120, 140];
  const allowed = Math.floor(lengths.length / 500);
  return limits.find((limit) => lengths.filter((length) => length > limit).length <= allowed) ?? 160;
}
