import { randomUUID } from 'node:crypto';
import { exitCodeOf, type ExitCode } from '../../core/report/exit-code.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { sessionSummary } from '../../core/report/session-summary.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import { isWorthKeeping, withFinished } from '../../core/session/units.ts';
import { placesBefore } from '../cli/plan-run.ts';
import { beginGuided } from './begin.ts';
import { chooseUnits } from './choose-units.ts';
import { goThrough } from './go-through.ts';
import type { GuidedRequest } from './guided-request.ts';
import { forgetSession, keepSession, saveSession, withoutUndone } from './saved-file.ts';

/** The guided session: pick an orchestrator, go through its proposals, have the accepted ones written; and the next. */
export async function guidedSession(request: GuidedRequest): Promise<ExitCode> {
  const { prepared, terminal, look, words, resumed } = request;
  const { cwd } = prepared;
  const problems: Problem[] = [];
  const begun = await beginGuided({ ...request, tell });
  if (begun.kind === 'over') return exitCodeOf(problems, begun.code === 1);
  let saved: Omit<SavedSession, 'folder'> = resumed ?? {
    version: 1,
    session: randomUUID(),
    words,
    queue: [],
    answers: [],
    seen: {},
    drafts: {},
    done: [],
  };

  for (;;) {
    await reconcile();
    const { queue, done, session } = saved;
    const chosen = queue.length > 0 ? queue : await chooseUnits(begun.units, { ...request, done });
    await reconcile();
    const [unit] = chosen;
    if (unit === undefined) {
      if (saved.done.length === done.length) break;
      continue;
    }
    saved = { ...saved, queue: chosen };
    const outcome = await goThrough({
      ...request,
      ...begun,
      unit,
      answers: saved.answers,
      seen: saved.seen,
      drafts: saved.drafts,
      sessionId: session,
      tell,
      show,
      save: (said) => {
        saved = { ...saved, ...said };
        saveSession(cwd, saved);
      },
    });
    await reconcile();
    if (outcome.kind !== 'finished') {
      // Where something was in the way, that was told, and what is written by then.
      if (saved.done.length > 0 || outcome.problems.length === 0) summarise();
      if (isWorthKeeping(saved)) {
        saveSession(cwd, saved);
        const resume = look().colours.bold('fcis-codemod resume');
        terminal.print(`${paragraph(`Your answers are kept: ${resume} goes on where you left.`, look())}\n`);
      } else forgetSession(cwd);
      return exitCodeOf(problems, false);
    }
    saved = withFinished(saved, outcome.unit);
    keepSession(cwd, saved);
  }
  forgetSession(cwd);
  summarise();
  return exitCodeOf(problems, false);

  /** Somebody may have taken back meanwhile, in another terminal, what was written. */
  async function reconcile(): Promise<void> {
    const { done } = saved;
    saved = await withoutUndone(cwd, saved);
    for (const { name } of done.filter((unit) => !saved.done.includes(unit)))
      terminal.print(`${paragraph(`${look().glyphs.dot} Taken back in another terminal: ${name}`, look())}\n`);
  }

  function summarise(): void {
    terminal.print(`\n${sessionSummary(saved.done, look())}`);
  }

  function tell(more: readonly Problem[]): void {
    problems.push(...more);
    show(more);
  }

  function show(more: readonly Problem[]): void {
    terminal.tell(renderProblems(more, { where: placesBefore([], cwd), colours: terminal.errColours }));
  }
}
