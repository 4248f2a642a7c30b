import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { dirtyOf } from '../../core/report/git-problem.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { quoted } from '../../core/report/quoted.ts';
import { commitMessage } from '../../core/session/commit-message.ts';
import { describeHooksWork, hookChanges } from '../../core/session/hook-changes.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import { writeChanges, type WriteRequest } from '../journal/write-changes.ts';
import { readGitState } from '../sinks/git-state.ts';
import { realPath } from '../workspace/place.ts';
import { createTextReader } from '../workspace/read-texts.ts';
import { mayBeIgnored } from './ask-about-ignored.ts';
import { commitFiles } from './commit.ts';
import type { ReviewContext } from './review-context.ts';

export interface UnitCommit {
  readonly unit: string;
  readonly accepted: readonly Proposed[];
  /** How the files were written. */
  readonly written: WriteRequest;
  /** The files (absolute) that held changes before which nobody had committed. */
  readonly mixed: readonly string[];
  readonly context: Pick<ReviewContext, 'print' | 'look' | 'where' | 'progress' | 'lend'>;
}

/**
 * What a commit has to know of files before they are written: those that hold changes which nobody had committed.
 * Undefined where the person would rather not have them written, as git would leave some of them out.
 */
export async function beforeCommit(
  changes: ChangeSet,
  { commit, context }: { readonly commit: boolean; readonly context: ReviewContext },
): Promise<readonly string[] | undefined> {
  if (!(await mayBeIgnored(changes, commit, context))) return undefined;
  return commit ? uncommittedAmong(changes) : [];
}

/** The files of these changes, as they are now, that hold what git could not bring back. */
async function uncommittedAmong(changes: ChangeSet): Promise<readonly string[]> {
  return dirtyOf(await readGitState(changes.map(({ file }) => file)));
}

/** The commit of what was written of one orchestrator, or why there is none. */
export async function commitUnit(request: UnitCommit): Promise<string | Problem | undefined> {
  const { unit, accepted, written, mixed, context } = request;
  if (written.changes.length === 0) return undefined;
  const { print, look, where, progress, lend } = context;
  const { colours, glyphs } = look();
  const [other] = mixed;
  if (other !== undefined)
    return notCommitted(
      `${where.path(other)} held changes of your own before, which the commit would have mixed with these`,
      'commit by hand what belongs together (`git add --patch` shows it piece by piece)',
    );
  const message = accepted.length === 0 ? `Leave ${unit} as it is` : commitMessage(unit, accepted);
  progress('committing');
  const files = written.changes.map(({ file }) => realPath(file));
  const outcome = await lend(() => commitFiles({ files, message }));
  progress('');
  if (outcome.kind === 'committed') {
    print(`${colours.green(glyphs.done)} Committed as ${outcome.commit}: ${message.split('\n')[0]}\n`);
    await noteHooksWork(written, context);
    return outcome.commit;
  }
  print(`${colours.red(glyphs.failed)} git did not commit it:\n${quoted(outcome.reason, look())}`);
  return notCommitted(
    'git refused, for the reason above; what was staged is as it was',
    'mend that, add and commit the files above by hand',
  );
}

/** What a hook made of the files is a part of the step that wrote them, so that `undo` takes both back. */
async function noteHooksWork(written: WriteRequest, { print, look, where }: UnitCommit['context']): Promise<void> {
  const real = written.changes.map((change) => ({ ...change, file: realPath(change.file) }));
  const changes = hookChanges(real, { textOf: createTextReader(), uncommitted: await uncommittedAmong(real) });
  if (changes.length === 0) return;
  const noted = await writeChanges({ ...written, changes, isDone: true });
  const names = changes.map(({ file }) => where.path(file));
  const text = describeHooksWork(names, noted.kind === 'written');
  print(`${paragraph(`${look().colours.yellow('note')}: ${text}`, look())}\n`);
}

function notCommitted(why: string, help: string): Problem {
  return {
    code: 'not-committed',
    kind: 'input',
    message: `what was accepted is written, and not committed: ${why}`,
    help: `${help}; or take them back with \`fcis-codemod undo\``,
  };
}
