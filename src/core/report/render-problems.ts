import type { Problem } from '../model/problem.ts';
import type { Colours } from './colours.ts';
import { count } from './count.ts';
import { groupBy } from './group-by.ts';
import type { Places } from './position.ts';
import { displayPath } from './shared-json.ts';

const shownFiles = 12;

/** One block per problem: where, what, and what to do about it. What is the matter with many files is said once. */
export function renderProblems(
  problems: readonly Problem[],
  { where, colours }: { readonly where: Places; readonly colours: Colours },
): string {
  return [...groupBy(problems, causeOf).values()].map((alike) => renderProblem(alike, where, colours)).join('');
}

/** The same for problems that differ in nothing but the file. */
function causeOf({ kind, file, line, message, help }: Problem): string {
  return JSON.stringify([kind, file === undefined || line !== undefined ? { file, line } : '', message, help]);
}

function renderProblem(alike: readonly Problem[], where: Places, colours: Colours): string {
  const [problem] = alike;
  if (problem === undefined) return '';
  const word = problem.kind === 'notice' ? colours.cyan('note') : colours.red('error');
  const help = problem.help === undefined ? '' : `  ${colours.dim('help:')} ${problem.help}\n`;
  const places = [...new Set(alike.map((each) => placeOf(each, where)))];
  const [place = '', ...others] = places;
  const message = problem.file === undefined ? problem.message : problem.message.replaceAll(problem.file, place);
  const says = message.startsWith(place) ? message : `${colours.bold(place)}: ${message}`;
  return `${word}: ${says}\n${sameFor(others)}${help}`;
}

function sameFor(places: readonly string[]): string {
  if (places.length === 0) return '';
  const more = places.length > shownFiles ? [`and ${places.length - shownFiles} more`] : [];
  const list = [...places.slice(0, shownFiles), ...more].map((each) => `    ${each}\n`).join('');
  return `  the same for ${count(places.length, 'more file', 'more files')}:\n${list}`;
}

function placeOf({ file, line, column }: Problem, where: Places): string {
  if (file === undefined) return '';
  const path = displayPath(file, where);
  if (line === undefined) return path;
  return column === undefined ? `${path}:${line}` : `${path}:${line}:${column}`;
}
