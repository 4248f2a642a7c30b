import type { Problem } from '../../core/model/problem.ts';
import { exitCodes, type ExitCode } from '../../core/report/exit-code.ts';
import { foundSentence, nothingFound } from '../../core/report/found-sentence.ts';
import { listUnits, type ListedUnit } from '../../core/session/units.ts';
import { surveyRun } from '../cli/plan-run.ts';
import { mayBegin } from './ask-about-git.ts';
import { commitObstacle } from './commit-obstacle.ts';
import type { GuidedRequest } from './guided-request.ts';
import { runCommand } from './run-command.ts';
import { orStopped } from './stopping.ts';
import { passesBefore, type Verifier } from './verify.ts';

export type Begun =
  | { readonly kind: 'over'; readonly code: ExitCode }
  | {
      readonly kind: 'begun';
      /** The worst first. */
      readonly units: readonly ListedUnit[];
      /** The files that somebody's own transforms are for. */
      readonly files: readonly string[];
      readonly verifier: Verifier | undefined;
    };

/** Looks at the project, and asks whatever has to be known before the first proposal. */
export async function beginGuided(
  request: GuidedRequest & { readonly tell: (problems: readonly Problem[]) => void },
): Promise<Begun> {
  const { prepared, terminal, asker, look, signal, resumed, tell } = request;
  const { cwd, invocation, settings, codemods } = prepared;
  const say = (text: string) => terminal.print(text);
  const { surveyed, listed, problems } = await orStopped(signal, surveyRun({ prepared, terminal }));
  tell(problems);
  // Where only a transform of one's own was asked for, there is nothing to look for in the orchestrators.
  const orchestrators = settings.transforms.length === 0 ? [] : surveyed.orchestrators;
  const units = listUnits({ orchestrators, codemods, cwd });
  if (units.length === 0) {
    say(`${nothingFound(surveyed.files)}\n`);
    return over();
  }
  const obstacle = invocation.commit ? await commitObstacle(cwd) : undefined;
  if (obstacle !== undefined) {
    tell([obstacle]);
    return over();
  }
  const written = (resumed?.done ?? []).flatMap((each) => each.written);
  if (!(await mayBegin({ prepared, asker, look, print: say, written }))) return over();
  const verifier = verifierOf(invocation.verify, request);
  const passes = verifier === undefined || (await passesBefore(verifier, { look, print: say }));
  if (!passes) {
    const message = 'Go on without running it?';
    if (!(await asker.confirm({ id: 'verify', message, otherwise: false }))) return over(exitCodes.found);
  }
  if (resumed === undefined && orchestrators.length > 0)
    say(`${foundSentence({ orchestrators: orchestrators.length, files: surveyed.files })}\n`);
  return { kind: 'begun', units, files: listed, verifier: passes ? verifier : undefined };
}

function over(code: ExitCode = exitCodes.done): Begun {
  return { kind: 'over', code };
}

function verifierOf(command: string | undefined, { prepared, progress, signal }: GuidedRequest): Verifier | undefined {
  if (command === undefined) return undefined;
  return {
    command,
    run: async (purpose) => {
      progress(`running ${command}, ${purpose}`);
      const outcome = await runCommand(command, { cwd: prepared.cwd, signal });
      progress('');
      return outcome;
    },
  };
}
