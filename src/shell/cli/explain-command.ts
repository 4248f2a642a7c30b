import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../../core/model/problem.ts';
import { transformNames } from '../../core/model/transform-name.ts';
import { parseLocation } from '../../core/options/parse-location.ts';
import { exitCodeOf, exitCodes, type ExitCode } from '../../core/report/exit-code.ts';
import { explain } from '../../core/report/explain.ts';
import { toExplainJson } from '../../core/report/explain-json.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { toText } from '../../core/report/shared-json.ts';
import { toPosix } from '../workspace/paths.ts';
import { placesBefore, placesLifted, planRun } from './plan-run.ts';
import type { Prepared } from './prepare.ts';
import type { Terminal } from './terminal.ts';

/** `explain file:line`: every proposal is looked at, those that rest on an assumption included. */
export async function explainCommand(prepared: Prepared, terminal: Terminal): Promise<ExitCode> {
  const { invocation, cwd } = prepared;
  const where = placesBefore([], cwd);
  const complain = (problems: readonly Problem[]) =>
    terminal.tell(renderProblems(problems, { where, colours: terminal.errColours }));
  const location = parseLocation(invocation.paths);
  if (location.kind === 'invalid') {
    complain(location.problems);
    return exitCodes.usage;
  }
  const { line } = location.value;
  const file = toPosix(resolve(cwd, location.value.file));
  const beyond = beyondFile({ file, line, text: where.text(file) });
  if (beyond !== undefined) {
    complain([beyond]);
    return exitCodes.usage;
  }
  const settings = { ...prepared.settings, transforms: transformNames, only: [], limit: undefined, assume: true };
  const planned = await planRun({ prepared: { ...prepared, paths: [file] }, settings, terminal, explaining: true });
  const { plan, surveyed, problems } = planned;
  const orchestrators = surveyed.orchestrators.filter((found) => found.file === file).map(({ name }) => name);
  const explained = { plan, file, line, orchestrators, where };
  // A file that could not be read or parsed has nothing to explain but that.
  if (!problems.some(({ kind }) => kind !== 'notice'))
    terminal.print(
      invocation.format === 'json'
        ? toText(toExplainJson({ ...explained, problems, whereLifted: placesLifted(planned, cwd) }))
        : explain({ ...explained, colours: terminal.outColours }),
    );
  complain(problems);
  return exitCodeOf(problems, false);
}

function beyondFile(request: { file: string; line: number; text: string }): Problem | undefined {
  const { file, line, text } = request;
  if (!existsSync(file)) return { code: 'path-not-found', kind: 'usage', file, message: 'there is no such file' };
  const lines = text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/).length;
  if (line <= lines) return undefined;
  return { code: 'location', kind: 'usage', file, message: `has no line ${line}: it ends with line ${lines}` };
}
