import type { Problem } from '../model/problem.ts';
import { suggest } from './nearest.ts';
import type { RawInvocation } from './raw-flags.ts';

/** Flags that the command does not have, each with the one that may have been meant. */
export function unknownFlags({ unknown, known }: RawInvocation): readonly Problem[] {
  return unknown.map((flag) => {
    const help = suggestFlag(flag, known);
    return { code: 'unknown-option', kind: 'usage', message: `unknown option ${flag}`, help };
  });
}

function suggestFlag(flag: string, known: readonly string[]): string {
  const suggestion = suggest(flag.replace(/=.*/s, ''), known);
  return suggestion.startsWith('one of') ? 'see --help for the options there are' : suggestion;
}
