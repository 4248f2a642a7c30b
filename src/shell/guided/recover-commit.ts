import { join } from 'node:path/posix';
import { valid, type Checked } from '../../core/options/checked.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { commitUnfinishedProblem } from '../../core/session/recovery-problems.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import { stepOf, withFinished } from '../../core/session/units.ts';
import { placesBefore } from '../cli/plan-run.ts';
import type { Terminal } from '../cli/terminal.ts';
import { noteHooksWorkOn } from './hooks-work.ts';
import { lookOf } from './look.ts';
import { commitGoingOn, madeCommit } from './made-commit.ts';
import { keepSession } from './saved-file.ts';

/** Notes the commit that a session was killed over; undefined where it was killed over none, or none was made. */
export async function recoverCommit(
  saved: SavedSession,
  cwd: string,
  terminal: Terminal,
): Promise<Checked<SavedSession> | undefined> {
  const { committing, session } = saved;
  if (committing === undefined) return undefined;
  const { unit, subject } = committing;
  const files = unit.written.map((path) => join(cwd, path));
  const lock = await commitGoingOn(files);
  if (lock !== undefined) return { kind: 'invalid', problems: [commitUnfinishedProblem(unit.name, lock)] };
  const commit = await madeCommit(committing, files);
  if (commit === undefined) return undefined;
  const noted = withFinished(saved, { ...unit, commit });
  keepSession(cwd, noted);
  const print = (text: string) => terminal.print(text);
  const look = () => lookOf(terminal);
  const { colours, glyphs } = look();
  print(`${paragraph(`${colours.green(glyphs.done)} Was committed as ${commit}: ${subject}`, look())}\n`);
  await noteHooksWorkOn(stepOf(session, unit), { cwd, print, look, where: placesBefore([], cwd) });
  return valid(noted);
}
