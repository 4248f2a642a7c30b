import { describeLeft } from '../../core/report/session-summary.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Checked } from '../../core/options/checked.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import type { Asking } from '../../core/options/parse-invocation.ts';
import { begunWith } from '../../core/session/guided-words.ts';
import { parseArguments } from '../cli/parse-arguments.ts';
import { prepare, type Prepared } from '../cli/prepare.ts';
import { openSessionProblem } from '../journal/lock.ts';
import type { Terminal } from '../cli/terminal.ts';
import { placeOf } from '../workspace/place.ts';
import type { GuidedRequest } from './guided-request.ts';
import { recover } from './recover.ts';
import { findSession, type FoundSession } from './saved-file.ts';

/** A session that was left, with everything that going on with it needs. */
export interface LeftSession {
  readonly saved: SavedSession;
  readonly prepared: Prepared;
}

/** The session that was left in this folder, or why there is none to go on with. */
export async function reopenSession(cwd: string, terminal: Terminal): Promise<Checked<LeftSession>> {
  const open = await openSessionProblem(placeOf(cwd));
  if (open !== undefined) return { kind: 'invalid', problems: [open] };
  const found = findSession(cwd);
  switch (found.kind) {
    case 'found':
      return prepareLeft(found, terminal);
    case 'none':
      return refused('there is no session to go on with in this folder', 'start one with `fcis-codemod` in a terminal');
    case 'unreadable':
      return unreadable(found.file);
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
  if (found.kind === 'none') return asAsked;
  if (found.kind === 'unreadable') return (await mayReplace()) ? asAsked : unreadable(found.file);
  terminal.print(`${paragraph(`A session was left here: ${describeLeft(found.saved)}.`, look())}\n`);
  if (!(await asker.confirm({ id: 'resume', message: 'Go on with it?', otherwise: true }))) return asAsked;
  const left = await prepareLeft(found, terminal, 'possible');
  if (left.kind === 'invalid') return left;
  const { saved } = left.value;
  const value = { ...request, prepared: left.value.prepared, words: saved.words, resumed: saved };
  return { kind: 'valid', value };

  function mayReplace(): Promise<boolean> {
    const text = `${look().colours.yellow('note')}: what a session left here cannot be understood: it was damaged, or written by another version.`;
    terminal.print(`${paragraph(text, look())}\n`);
    return asker.confirm({ id: 'replace', message: 'Begin a new one in its place?', otherwise: false });
  }
}

async function prepareLeft(
  { saved, cwd, file }: FoundSession & { kind: 'found' },
  terminal: Terminal,
  asking?: Asking,
): Promise<Checked<LeftSession>> {
  const raw = begunWith(parseArguments({ words: saved.words, version: () => '', width: 100 }));
  if (raw === undefined) return unreadable(file);
  const recovered = await recover(saved, cwd, terminal);
  if (recovered.kind === 'invalid') return recovered;
  const prepared = await prepare(raw, cwd, asking);
  if (prepared.kind === 'invalid') return prepared;
  return { kind: 'valid', value: { saved: recovered.value, prepared: prepared.value } };
}

function unreadable(file: string): Checked<never> {
  return refused(
    `${file} cannot be understood: it was damaged, or written by another version`,
    'what was written stays written; start a new session with `fcis-codemod`, which takes its place',
  );
}

function refused(message: string, help: string): Checked<never> {
  const problem: Problem = { code: 'no-session', kind: 'usage', message, help };
  return { kind: 'invalid', problems: [problem] };
}
