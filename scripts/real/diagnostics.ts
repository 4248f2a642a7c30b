import { stripVTControlCharacters } from 'node:util';

/** One complaint of the type checker. */
export interface Diagnostic {
  /** As printed, e.g. `src/checkout.ts`; empty for complaints about the whole project. */
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** All of its lines. */
  readonly message: string;
}

/** Reads what `tsc` prints, plain or pretty. */
export function parseDiagnostics(output: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let current: { file: string; line: number; code: string; message: string } | undefined;
  for (const line of stripVTControlCharacters(output).split(/\r?\n/)) {
    const head = parseHead(line);
    if (head) diagnostics.push((current = head));
    else if (current && /^\s+\S/.test(line) && !isCodeFrame(line)) current.message += `\n${line}`;
    else current = undefined;
  }
  return diagnostics;
}

/**
 * The complaints that were not there before. Positions do not count, because lifts move them; and where a file has as
 * many complaints of one code as before, they are the old ones: the compiler words its longer messages differently
 * from run to run.
 */
export function newDiagnostics(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const sameWords = ({ file, code, message }: Diagnostic) => `${file}\0${code}\0${message}`;
  const samePlace = ({ file, code }: Diagnostic) => `${file}\0${code}`;
  const gone = without(before, after, sameWords);
  return without(without(after, before, sameWords), gone, samePlace);
}

/** Those left over when each of `taken` takes away one with the same key. */
function without(
  all: readonly Diagnostic[],
  taken: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const each of taken) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return all.filter((each) => {
    const count = counts.get(keyOf(each)) ?? 0;
    counts.set(keyOf(each), count - 1);
    return count <= 0;
  });
}

function parseHead(line: string) {
  const match = /^(?:(\S.*?)(?:\((\d+),\d+\)|:(\d+):\d+)(?::| -) )?error (TS\d+): (.*)$/.exec(line);
  if (!match) return undefined;
  const [, file = '', plain, pretty, code = '', message = ''] = match;
  return { file, line: Number(plain ?? pretty ?? 0), code, message };
}

/** The lines of source that a pretty message shows: `12   const a = 1;` and the tildes below. */
function isCodeFrame(line: string): boolean {
  return /^\s*~+\s*$/.test(line);
}
