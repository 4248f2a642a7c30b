import { describeLeft } from '../../core/report/session-summary.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Checked } from '../../core/options/checked.ts';
import type { Asking } from '../../core/options/parse-invocation.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import { stepOf } from '../../core/session/units.ts';
import { parseArguments } from '../cli/parse-arguments.ts';
import { prepare, type Prepared } from '../cli/prepare.ts';
import { openSessionProblem } from '../journal/lock.ts';
import { takeBack } from '../journal/take-back.ts';
import { placeOf } from '../workspace/place.ts';
import type { GuidedRequest } from './guided-request.ts';
import { findSession } from './saved-file.ts';

/** A session that was left, with everything that going on with it needs. */
export interface LeftSession {
  readonly saved: SavedSession;
  readonly prepared: Prepared;
}

/** The session that was left in this folder, or why there is none to go on with. */
export async function reopenSession(cwd: string): Promise<Checked<LeftSession>> {
  const open = await openSessionProblem(placeOf(cwd));
  if (open !== undefined) return { kind: 'invalid', problems: [open] };
  const found = findSession(cwd);
  switch (found.kind) {
    case 'found':
      return prepareLeft(found.saved, found.cwd);
    case 'none':
      return refused('there is no session to go on with in this folder', 'start one with `fcis-codemod` in a terminal');
    case 'unreadable':
      return refused(
        `${found.file} cannot be understood: it was damaged, or written by another version`,
        'what was written stays written; remove the file and start a new session with `fcis-codemod`',
      );
  }
}

/**
 * What was asked for on the command line, or the session that was left here, if the person would rather have that; or why
 * nobody can go on with it just now.
 */
export async function chooseSession(request: GuidedRequest): Promise<Checked<GuidedRequest>> {
  const asAsked = { kind: 'valid', value: request } as const;
  const { prepared, resumed, asker, look, terminal } = request;
  if (resumed !== undefined) return asAsked;
  const found = findSession(prepared.cwd);
  if (found.kind !== 'found') return asAsked;
  terminal.print(`${paragraph(`A session was left here: ${describeLeft(found.saved)}.`, look())}\n`);
  if (!(await asker.confirm({ id: 'resume', message: 'Go on with it?', otherwise: true }))) return asAsked;
  const left = await prepareLeft(found.saved, found.cwd, 'possible');
  if (left.kind === 'invalid') return left;
  const { saved } = left.value;
  const value = { ...request, prepared: left.value.prepared, words: saved.words, resumed: saved };
  return { kind: 'valid', value };
}

async function prepareLeft(saved: SavedSession, cwd: string, asking?: Asking): Promise<Checked<LeftSession>> {
  const parsed = parseArguments({ words: saved.words, version: () => '', width: 100 });
  // Whatever was typed then began a session, so it can be read as such again.
  if (parsed.kind !== 'invocation') throw new Error(`a session was begun with ${saved.words.join(' ')}`);
  const prepared = await prepare({ ...parsed.raw, command: 'lift' }, cwd, asking);
  if (prepared.kind === 'invalid') return prepared;
  await putBackUnnoted(saved, cwd);
  return { kind: 'valid', value: { saved, prepared: prepared.value } };
}

/** What was written and not noted, as the program was killed in between: it is asked about, and written, once more. */
async function putBackUnnoted(saved: SavedSession, cwd: string): Promise<void> {
  const [unit] = saved.queue;
  if (unit !== undefined) await takeBack({ cwd, wish: 'undo-step', only: stepOf(saved.session, unit) });
}

function refused(message: string, help: string): Checked<never> {
  const problem: Problem = { code: 'no-session', kind: 'usage', message, help };
  return { kind: 'invalid', problems: [problem] };
}
