import { isUnseen } from '../../core/session/standing-answers.ts';
import { join } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { nothingProposed } from '../../core/report/found-sentence.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { renderPrinted } from '../../core/report/quoted.ts';
import type { Answer, Drafts } from '../../core/session/answer.ts';
import type { SavedUnit } from '../../core/session/saved-session.ts';
import { beginSession, viewSession } from '../../core/session/session.ts';
import type { Seen } from '../../core/session/standing-answers.ts';
import { placesBefore } from '../cli/plan-run.ts';
import { formatChanges } from '../style/format-changes.ts';
import { askAboutMissing } from './ask-about-missing.ts';
import { finishUnit, type Finished } from './finish.ts';
import type { GuidedRequest } from './guided-request.ts';
import type { ReviewContext } from './review-context.ts';
import { review } from './review.ts';
import type { Verifier } from './verify.ts';
import type { WorkbenchRequest } from './workbench.ts';

export interface UnitRequest extends GuidedRequest {
  readonly unit: SavedUnit;
  /** What was said about it before. */
  readonly answers: readonly Answer[];
  readonly sessionId: string;
  /** The files that somebody's own transforms are for. */
  readonly files: readonly string[];
  readonly verifier: Verifier | undefined;
  /** Shows problems, and has the program end as they are. */
  readonly tell: (problems: readonly Problem[]) => void;
  readonly show: (problems: readonly Problem[]) => void;
  /** What was seen of it then. */
  readonly seen: Seen;
  readonly drafts: Drafts;
  readonly save: ReviewContext['save'];
}

/** One orchestrator, or one transform of somebody's own, from planning to what is written of it. */
export async function goThrough(request: UnitRequest): Promise<Finished> {
  const { unit, prepared, progress, openBench, tell, show, look, terminal } = request;
  const missing = await askAboutMissing(request);
  if (missing !== undefined) return missing;
  progress(`loading ${unit.name}`);
  const bench = await openBench(benchRequest(request), (stage) => progress(`${stage} ${unit.name}`));
  progress('');
  const showPrinted = () => terminal.print(renderPrinted(unit.name, bench.printed(), look()));
  try {
    showPrinted();
    tell(bench.problems);
    if (isUnseen(bench, request.answers)) return { kind: 'left', problems: bench.problems };
    const context = contextOf(request, bench);
    const { commit } = prepared.invocation;
    return await review(beginSession(bench.lifts, request.answers), context, async (session) => {
      if (viewSession(session).proposals.length === 0) {
        context.print(`\n${paragraph(nothingProposed(unit), look())}\n`);
      }
      const outcome = await finishUnit({ ...request, session, context, commit });
      // What is decided otherwise has failed nothing in the end.
      (outcome.kind === 'again' ? show : tell)(outcome.problems);
      return outcome;
    });
  } finally {
    showPrinted();
    bench.close();
  }
}

function benchRequest({ unit, prepared, files }: UnitRequest): WorkbenchRequest {
  const { cwd, settings, invocation } = prepared;
  const { name } = unit;
  const file = join(cwd, unit.file);
  if (unit.isCodemod === true)
    return { kind: 'codemod', codemod: file, name, files, cwd, ignored: settings.ignored ?? [] };
  return { kind: 'orchestrator', file, name, settings, cwd, project: invocation.project };
}

function contextOf(request: UnitRequest, bench: ReviewContext['bench']): ReviewContext {
  const { prepared, terminal, asker, look, progress, page, lend, tell, save, seen, drafts, signal } = request;
  const { cwd } = prepared;
  let isTold = false;
  const format = async (changes: ChangeSet): Promise<ChangeSet> => {
    const formatted = await formatChanges(changes);
    // Once is enough: what keeps a formatter from running does so for every screen.
    if (!isTold) tell(formatted.problems);
    isTold ||= formatted.problems.length > 0;
    return formatted.changes;
  };
  const print = (text: string) => terminal.print(text);
  return {
    bench,
    asker,
    look,
    where: placesBefore([], cwd),
    cwd,
    print,
    progress,
    page,
    lend,
    format,
    seen,
    drafts,
    save,
    signal,
  };
}
