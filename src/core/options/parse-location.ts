import { checked, type Checked } from './checked.ts';

export interface Location {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** Reads `src/checkout.ts:41`; a column behind the line is allowed, as editors copy it. */
export function parseLocation(words: readonly string[]): Checked<Location> {
  const [word, ...others] = words;
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(word ?? '');
  const line = Number(match?.[2]);
  if (others.length === 0 && match?.[1] !== undefined && line >= 1) return checked({ file: match[1], line }, []);
  const said = words.length === 0 ? 'nothing' : words.join(' ');
  const message = `explain takes one place as file:line, not ${said}`;
  return {
    kind: 'invalid',
    problems: [{ code: 'location', kind: 'usage', message, help: 'e.g. fcis-codemod explain src/checkout.ts:41' }],
  };
}
