import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { dirtyOf } from '../../core/report/git-problem.ts';
import { quoted } from '../../core/report/quoted.ts';
import { commitMessage } from '../../core/session/commit-message.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import { readGitState } from '../sinks/git-state.ts';
import { realPath } from '../workspace/place.ts';
import { commitFiles } from './commit.ts';
import type { ReviewContext } from './review-context.ts';

export interface UnitCommit {
  readonly unit: string;
  readonly accepted: readonly Proposed[];
  readonly changes: ChangeSet;
  /** The files (absolute) that held changes before which nobody had committed. */
  readonly mixed: readonly string[];
  readonly context: Pick<ReviewContext, 'print' | 'look' | 'where' | 'progress'>;
}

/** The files of these changes, as they are now, that hold what git could not bring back. */
export async function uncommittedAmong(changes: ChangeSet): Promise<readonly string[]> {
  return dirtyOf(await readGitState(changes.map(({ file }) => file)));
}

/** The commit of what was written of one orchestrator, or why there is none. */
export async function commitUnit(request: UnitCommit): Promise<string | Problem | undefined> {
  const { unit, accepted, changes, mixed, context } = request;
  if (changes.length === 0) return undefined;
  const { print, look, where, progress } = context;
  const { colours, glyphs } = look();
  const [other] = mixed;
  if (other !== undefined)
    return notCommitted(
      `${where.path(other)} held changes of your own before, which the commit would have mixed with these`,
      'commit by hand what belongs together (`git add --patch` shows it piece by piece)',
    );
  const message = accepted.length === 0 ? `Leave ${unit} as it is` : commitMessage(unit, accepted);
  progress('committing');
  const outcome = await commitFiles({ files: changes.map(({ file }) => realPath(file)), message });
  progress('');
  if (outcome.kind === 'committed') {
    print(`${colours.green(glyphs.done)} Committed as ${outcome.commit}: ${message.split('\n')[0]}\n`);
    return outcome.commit;
  }
  print(`${colours.red(glyphs.failed)} git did not commit it:\n${quoted(outcome.reason, colours.dim(glyphs.bar))}`);
  return notCommitted(
    'git refused, for the reason above; what was staged is as it was',
    'mend that, add and commit the files above by hand',
  );
}

function notCommitted(why: string, help: string): Problem {
  return {
    code: 'not-committed',
    kind: 'input',
    message: `what was accepted is written, and not committed: ${why}`,
    help: `${help}; or take them back with \`fcis-codemod undo\``,
  };
}
