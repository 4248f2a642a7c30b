import { relative } from 'node:path/posix';
import { withoutMark } from '../edit/byte-order-mark.ts';
import type { Span } from '../model/span.ts';

/** A place in a text as a person and an editor count: both 1-based, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Answers where things are, for a reader who sits in `cwd`. */
export interface Places {
  /** The path from the working directory, with `/`, e.g. `src/checkout.ts`. */
  path(file: string): string;
  start(span: Span): Position;
  end(span: Span): Position;
  /** `src/checkout.ts:41:7`. */
  label(span: Span): string;
  text(file: string): string;
}

export interface PlacesRequest {
  /** Absolute, with `/`. */
  readonly cwd: string;
  /** The text that the spans belong to, or undefined where there is none. */
  readonly readText: (file: string) => string | undefined;
}

export function places({ cwd, readText }: PlacesRequest): Places {
  const texts = new Map<string, { text: string; lineStarts: readonly number[] }>();
  const load = (file: string) => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const text = withoutMark(readText(file) ?? '');
    const loaded = { text, lineStarts: lineStartsOf(text) };
    texts.set(file, loaded);
    return loaded;
  };
  const path = (file: string) => relative(cwd, file);
  const start = (span: Span) => positionAt(load(span.file).lineStarts, span.start);
  return {
    path,
    start,
    end: (span) => positionAt(load(span.file).lineStarts, span.end),
    label: (span) => `${path(span.file)}:${start(span).line}:${start(span).column}`,
    text: (file) => load(file).text,
  };
}

function lineStartsOf(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (lineEnd) => lineEnd.index + lineEnd[0].length)];
}

function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
