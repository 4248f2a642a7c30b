import type { Problem } from '../../core/model/problem.ts';
import type { FinishedUnit } from '../../core/session/saved-session.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { quoted } from '../../core/report/quoted.ts';
import { commitMessage } from '../../core/session/commit-message.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { WriteRequest } from '../journal/write-changes.ts';
import { realPath } from '../workspace/place.ts';
import { noteHooksWork } from './hooks-work.ts';
import { putBack } from './put-back.ts';
import type { ReviewContext } from './review-context.ts';
import { tryCommit } from './try-commit.ts';

export { beforeCommit } from './before-commit.ts';

export interface UnitCommit {
  readonly unit: FinishedUnit;
  readonly accepted: readonly Proposed[];
  /** How the files were written. */
  readonly written: WriteRequest & { readonly step: string };
  /** The files (absolute) that held changes before which nobody had committed. */
  readonly mixed: readonly string[];
  readonly context: Pick<ReviewContext, 'print' | 'look' | 'where' | 'progress' | 'lend' | 'cwd' | 'save' | 'signal'>;
}

/**
 * The commit of what was written of one orchestrator, or why there is none. Whoever stops this before it is made finds
 * everything put back.
 */
export async function commitUnit(request: UnitCommit): Promise<string | Problem | undefined> {
  const { unit, accepted, written, mixed, context } = request;
  if (written.changes.length === 0) return undefined;
  const { print, look, where } = context;
  const { colours, glyphs } = look();
  const [other] = mixed;
  if (other !== undefined)
    return notCommitted(
      `${where.path(other)} held changes of your own before, which the commit would have mixed with these`,
      'commit by hand what belongs together (`git add --patch` shows it piece by piece)',
    );
  const message = accepted.length === 0 ? `Leave ${unit.name} as it is` : commitMessage(unit.name, accepted);
  const [subject = ''] = message.split('\n');
  const files = written.changes.map(({ file }) => realPath(file));
  const outcome = await tryCommit({ files, message, committing: { subject, unit }, context });
  switch (outcome.kind) {
    case 'committed':
      print(`${colours.green(glyphs.done)} Committed as ${outcome.commit}: ${subject}\n`);
      await noteHooksWork(written, context);
      return outcome.commit;
    case 'stopped':
      print(`${paragraph(`Stopped before it was committed: ${subject}`, look())}\n`);
      throw await putBack(written.step, context);
    case 'failed':
      print(`${colours.red(glyphs.failed)} git did not commit it:\n${quoted(outcome.reason, look())}`);
      return notCommitted(
        'git refused, for the reason above; what was staged is as it was',
        'mend that, add and commit the files above by hand',
      );
  }
}

function notCommitted(why: string, help: string): Problem {
  return {
    code: 'not-committed',
    kind: 'input',
    message: `what was accepted is written, and not committed: ${why}`,
    help: `${help}; or take them back with \`fcis-codemod undo\``,
  };
}
