import { valid, type Checked } from '../../core/options/checked.ts';
import { stillWrittenProblems } from '../../core/session/recovery-problems.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import { stepOf } from '../../core/session/units.ts';
import type { Terminal } from '../cli/terminal.ts';
import { takeBack } from '../journal/take-back.ts';
import { recoverCommit } from './recover-commit.ts';

/**
 * What a session was killed over, brought to an end: a commit that was made and not noted is noted; what was written and
 * not noted is put back, to be asked about and written once more.
 */
export async function recover(saved: SavedSession, cwd: string, terminal: Terminal): Promise<Checked<SavedSession>> {
  const [unit] = saved.queue;
  if (unit === undefined) return valid(saved);
  const committed = await recoverCommit(saved, cwd, terminal);
  if (committed !== undefined) return committed;
  const taken = await takeBack({ cwd, wish: 'undo-step', only: stepOf(saved.session, unit) });
  if ('problems' in taken) return { kind: 'invalid', problems: stillWrittenProblems(unit.name, taken.problems) };
  return valid({ ...saved, committing: undefined });
}
