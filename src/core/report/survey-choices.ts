import type { SurveyedOrchestrator } from '../survey/surveyed-orchestrator.ts';
import { count } from './count.ts';
import type { Look } from './render-change.ts';

/** The orchestrators as lines of a list to choose from, in columns that fit the screen; what a narrow one has no room for goes. */
export function surveyChoices(
  orchestrators: readonly SurveyedOrchestrator[],
  { width, glyphs, path }: Pick<Look, 'width' | 'glyphs'> & { readonly path: (file: string) => string },
): readonly string[] {
  // What the list itself puts before a line.
  const room = Math.min(width, 120) - 2;
  const figures = roomFor(orchestrators.map(figuresOf), room - leastName - leastPlace - gap.length);
  const taken = figures[0]?.reduce((sum, text) => sum + gap.length + text.length, 0) ?? 0;
  const left = room - taken - gap.length;
  const names = longest(orchestrators.map((each) => each.name));
  const short = Math.min(names, Math.max(leastName, Math.floor(left * 0.45)));
  const hasPlace = left - short >= leastPlace;
  const name = hasPlace ? short : Math.min(names, left);
  const place = Math.min(longest(orchestrators.map(({ file }) => path(file))), left - name);
  return orchestrators.map((each, index) =>
    [
      cutEnd(each.name, name, glyphs.ellipsis).padEnd(name),
      ...(hasPlace ? [cutStart(path(each.file), place, glyphs.ellipsis).padEnd(place)] : []),
      ...(figures[index] ?? []),
    ].join(gap),
  );
}

const gap = '  ';
const leastName = 16;
const leastPlace = 12;

/** The most telling last. */
function figuresOf({ dependencies, logic, score }: SurveyedOrchestrator): readonly string[] {
  return [count(dependencies, 'dep'), `${logic} logic`, `score ${score}`];
}

/** The last columns of the rows, as many of them as there is room for, one at least; each as wide in every row. */
function roomFor(rows: readonly (readonly string[])[], room: number): readonly (readonly string[])[] {
  const widths = (rows[0] ?? []).map((_, column) => longest(rows.map((row) => row[column] ?? '')));
  const padded = rows.map((row) => row.map((text, column) => text.padStart(widths[column] ?? 0)));
  let first = 0;
  while (first < widths.length - 1 && widths.slice(first).reduce((sum, each) => sum + gap.length + each, 0) > room)
    first += 1;
  return padded.map((row) => row.slice(first));
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}

function cutEnd(text: string, width: number, ellipsis: string): string {
  return text.length <= width ? text : text.slice(0, width - ellipsis.length) + ellipsis;
}

/** The end of a path says more than its beginning. */
function cutStart(text: string, width: number, ellipsis: string): string {
  return text.length <= width ? text : ellipsis + text.slice(text.length - width + ellipsis.length);
}
