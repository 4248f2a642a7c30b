import type { SurveyedOrchestrator } from '../survey/surveyed-orchestrator.ts';
import type { Look } from './render-change.ts';

/** The orchestrators as lines of a list to choose from, in columns that fit the screen. */
export function surveyChoices(
  orchestrators: readonly SurveyedOrchestrator[],
  { width, glyphs, path }: Pick<Look, 'width' | 'glyphs'> & { readonly path: (file: string) => string },
): readonly string[] {
  const figures = orchestrators.map(({ dependencies, logic, score }) => [
    `${dependencies} deps`,
    `${logic} logic`,
    `score ${score}`,
  ]);
  const widths = [0, 1, 2].map((column) => longest(figures.map((row) => row[column] ?? '')));
  // What the list itself puts before a line, and the gaps between the columns.
  const room = Math.min(width, 120) - widths.reduce((sum, each) => sum + each, 0) - 2 - 4 * 2;
  const name = Math.min(longest(orchestrators.map((each) => each.name)), Math.max(16, Math.floor(room * 0.45)));
  const place = Math.min(longest(orchestrators.map(({ file }) => path(file))), Math.max(12, room - name));
  return orchestrators.map((each, index) =>
    [
      cutEnd(each.name, name, glyphs.ellipsis).padEnd(name),
      cutStart(path(each.file), place, glyphs.ellipsis).padEnd(place),
      ...(figures[index] ?? []).map((text, column) => text.padStart(widths[column] ?? 0)),
    ].join('  '),
  );
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
