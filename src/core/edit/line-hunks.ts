import { structuredPatch, type StructuredPatchHunk } from 'diff';

/** The search for the smallest difference takes the square of this in time: about a second. */
const mostLines = 3000;

/** The places where two texts differ, with some lines around; in one piece where that many lines differ. */
export function lineHunks(before: string, after: string, context: number): readonly StructuredPatchHunk[] {
  const options = { context, maxEditLength: mostLines };
  return (
    structuredPatch('', '', before, after, undefined, undefined, options)?.hunks ?? [oneHunk(before, after, context)]
  );
}

function oneHunk(before: string, after: string, context: number): StructuredPatchHunk {
  const [was, is] = [linesOf(before), linesOf(after)];
  const most = Math.min(was.length, is.length);
  const head = countWhile(most, (index) => was[index] === is[index]);
  const tail = countWhile(most - head, (index) => was.at(-1 - index) === is.at(-1 - index));
  const from = Math.max(0, head - context);
  const below = Math.min(tail, context);
  const lines = [
    ...marked(' ', was.slice(from, head)),
    ...marked('-', was.slice(head, was.length - tail)),
    ...marked('+', is.slice(head, is.length - tail)),
    ...marked(' ', was.slice(was.length - tail, was.length - tail + below)),
  ];
  const [oldLines, newLines] = [was, is].map(({ length }) => length - tail + below - from) as [number, number];
  return { oldStart: from + 1, oldLines, newStart: from + 1, newLines, lines };
}

/** Each with its line break; the last one may have none. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/u).filter((line) => line !== '');
}

function marked(sign: string, lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, '\\ No newline at end of file'],
  );
}

function countWhile(limit: number, holds: (index: number) => boolean): number {
  let index = 0;
  while (index < limit && holds(index)) index += 1;
  return index;
}
