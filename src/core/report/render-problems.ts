import type { Problem } from '../model/problem.ts';
import type { Colours } from './colours.ts';
import type { Places } from './position.ts';
import { displayPath } from './shared-json.ts';

/** One block per problem: where, what, and what to do about it. */
export function renderProblems(
  problems: readonly Problem[],
  { where, colours }: { readonly where: Places; readonly colours: Colours },
): string {
  return problems.map((problem) => renderProblem(problem, where, colours)).join('');
}

function renderProblem(problem: Problem, where: Places, colours: Colours): string {
  const word = problem.kind === 'notice' ? colours.cyan('note') : colours.red('error');
  const place = placeOf(problem, where);
  const message = problem.file === undefined ? problem.message : problem.message.replaceAll(problem.file, place);
  const says = message.startsWith(place) ? message : `${colours.bold(place)}: ${message}`;
  const help = problem.help === undefined ? '' : `  ${colours.dim('help:')} ${problem.help}\n`;
  return `${word}: ${says}\n${help}`;
}

function placeOf({ file, line, column }: Problem, where: Places): string {
  if (file === undefined) return '';
  const path = displayPath(file, where);
  if (line === undefined) return path;
  return column === undefined ? `${path}:${line}` : `${path}:${line}:${column}`;
}
