import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderDiff } from '../../core/edit/render-diff.ts';
import { editedChanges, stepChanges } from '../../core/journal/undo-changes.ts';
import type { Planned } from '../../core/journal/judge-undo.ts';
import type { Wish } from '../../core/journal/wish.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { RawInvocation } from '../../core/options/raw-flags.ts';
import { parseUndoInvocation, type UndoInvocation } from '../../core/options/undo-invocation.ts';
import { colourDiff } from '../../core/report/colour-diff.ts';
import { exitCodeOf, type ExitCode } from '../../core/report/exit-code.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { toText } from '../../core/report/shared-json.ts';
import { renderUndo, toUndoJson, type UndoReport } from '../../core/report/undo-report.ts';
import { realDisk } from '../journal/disk.ts';
import { planUndo } from '../journal/plan-undo.ts';
import { forgetNewest, takeBack, unlock, type TakenBack } from '../journal/take-back.ts';
import { committedRuns } from '../sinks/commits-since.ts';
import { placeOf } from '../workspace/place.ts';
import { placesBefore } from './plan-run.ts';
import type { Terminal } from './terminal.ts';

/** `undo` takes back what was written; `resume` completes what was interrupted. */
export async function undoCommand(raw: RawInvocation<'undo' | 'resume'>, terminal: Terminal): Promise<ExitCode> {
  const { command } = raw;
  const parsed = parseUndoInvocation({ raw, isFolder });
  const where = placesBefore([], process.cwd());
  if (parsed.kind === 'invalid') {
    complain(parsed.problems);
    return exitCodeOf(parsed.problems, false);
  }
  const invocation = parsed.value;
  const cwd = resolve(invocation.folder ?? '.');
  const locked = invocation.unlock ? await unlock(cwd) : undefined;
  if (locked !== undefined) {
    complain([locked]);
    return exitCodeOf([locked], false);
  }
  const wish: Wish = command === 'resume' ? 'complete' : invocation.wholeSession ? 'undo-session' : 'undo-step';
  const { diff = '', ...rest } = await outcomeOf(invocation, { cwd, wish });
  const report: UndoReport = { ...empty, command, root: placeOf(cwd).root, ...rest };
  if (invocation.format === 'json') terminal.print(toText(toUndoJson(report, where)));
  else {
    terminal.print(terminal.outColours.isColorSupported ? colourDiff(diff, terminal.outColours) : diff);
    terminal.tell(renderUndo(report, terminal.errColours));
  }
  complain(report.problems);
  return exitCodeOf(report.problems, false);

  function complain(problems: readonly Problem[]): void {
    terminal.tell(renderProblems(problems, { where, colours: terminal.errColours }));
  }
}

const empty = { side: 'before', runs: [], steps: [], problems: [] } as const;

type Outcome = Partial<UndoReport> & Pick<UndoReport, 'outcome'> & { readonly diff?: string };

interface Request {
  readonly cwd: string;
  readonly wish: Wish;
}

async function outcomeOf({ mode }: UndoInvocation, request: Request): Promise<Outcome> {
  switch (mode) {
    case 'act':
      return outcomeOfTakingBack(await takeBack(request), request);
    case 'forget':
      return forget(request.cwd);
    case 'dry':
    case 'why': {
      const place = placeOf(request.cwd);
      const planned = await planUndo({ place, disk: realDisk, wish: request.wish });
      return outcomeOfLooking(planned, { root: place.root, why: mode === 'why' });
    }
  }
}

async function outcomeOfTakingBack(taken: TakenBack, { cwd }: Request): Promise<Outcome> {
  switch (taken.kind) {
    case 'nothing':
      return { outcome: 'nothing' };
    case 'done':
      if (taken.side === 'before') {
        const { noteUndone } = await import('../guided/saved-file.ts');
        const steps = taken.runs.map(({ step }) => step);
        noteUndone(cwd, steps);
        const committed = await committedRuns(taken.runs, taken.place.root);
        if (committed !== undefined) return { ...doneOutcome(taken), problems: [...taken.notices, committed] };
      }
      return doneOutcome(taken);
    case 'refused':
    case 'unfinished':
      return { outcome: taken.kind, problems: taken.problems };
  }
}

function doneOutcome({ side, runs, steps, notices }: TakenBack & { readonly kind: 'done' }): Outcome {
  return { outcome: 'done', side, runs, steps, problems: notices };
}

function outcomeOfLooking(planned: Planned, { root, why }: { root: string; why: boolean }): Outcome {
  const diffOf = (changes: Parameters<typeof renderDiff>[0]) => renderDiff(changes, { cwd: root });
  switch (planned.kind) {
    case 'nothing':
      return { outcome: 'nothing' };
    case 'refused':
      return {
        outcome: 'refused',
        problems: planned.problems,
        ...(why ? { diff: diffOf(editedChanges(planned.edited, root)) } : {}),
      };
    case 'intent': {
      const { side, runs, steps, notices } = planned.intent;
      return {
        outcome: 'planned',
        side,
        runs,
        steps,
        problems: notices,
        ...(why ? {} : { diff: diffOf(stepChanges(steps, root)) }),
      };
    }
  }
}

async function forget(cwd: string): Promise<Outcome> {
  const forgotten = await forgetNewest(cwd);
  switch (forgotten.kind) {
    case 'nothing':
      return { outcome: 'nothing' };
    case 'refused':
      return { outcome: 'refused', problems: [forgotten.problem] };
    case 'forgotten':
      return { outcome: 'forgotten', runs: forgotten.run === undefined ? [] : [forgotten.run] };
  }
}

function isFolder(word: string): boolean {
  return statSync(resolve(word), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
