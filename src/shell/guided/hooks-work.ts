import { runChanges } from '../../core/journal/undo-changes.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { dirtyOf } from '../../core/report/git-problem.ts';
import { describeHooksWork, hookChanges } from '../../core/session/hook-changes.ts';
import { newestRun } from '../journal/newest-run.ts';
import { writeChanges, type WriteRequest } from '../journal/write-changes.ts';
import { readGitState } from '../sinks/git-state.ts';
import { placeOf, realPath } from '../workspace/place.ts';
import { createTextReader } from '../workspace/read-texts.ts';
import type { ReviewContext } from './review-context.ts';

/** What a hook made of the files is a part of the step that wrote them, so that `undo` takes both back. */
export async function noteHooksWork(
  written: WriteRequest,
  { print, look, where }: Pick<ReviewContext, 'print' | 'look' | 'where'>,
): Promise<void> {
  const real = written.changes.map((change) => ({ ...change, file: realPath(change.file) }));
  const uncommitted = dirtyOf(await readGitState(real.map(({ file }) => file)));
  const changes = hookChanges(real, { textOf: createTextReader(), uncommitted });
  if (changes.length === 0) return;
  const noted = await writeChanges({ ...written, changes, isDone: true });
  const names = changes.map(({ file }) => where.path(file));
  const text = describeHooksWork(names, noted.kind === 'written');
  print(`${paragraph(`${look().colours.yellow('note')}: ${text}`, look())}\n`);
}

/** The same for a step that was written, if it is the newest, by a session that is not there any more. */
export async function noteHooksWorkOn(
  step: string,
  context: Pick<ReviewContext, 'cwd' | 'print' | 'look' | 'where'>,
): Promise<void> {
  const { cwd } = context;
  const run = await newestRun(cwd);
  if (run?.step === step) await noteHooksWork({ ...run, cwd, changes: runChanges(run, placeOf(cwd).root) }, context);
}
