import type { Problem } from '../model/problem.ts';
import { count } from '../report/count.ts';
import type { LockHolder } from './judge-lock.ts';
import { journalVersion, type Run } from './run.ts';
import type { Edited } from './steps.ts';

/** What the journal has to tell a person: what happened, where, and the command that mends it. */

/** What is kept to one process at a time: writing, or asking a person, which goes on for much longer. */
export type LockKind = 'writing' | 'session';

export function heldProblem(holder: LockHolder | undefined, kind: LockKind): Problem {
  if (holder === undefined) return foreignLockProblem(undefined);
  return kind === 'writing' ? lockedProblem(holder) : sessionOpenProblem(holder);
}

export function lockedProblem({ pid, since }: LockHolder): Problem {
  const message = `another run of fcis-codemod is writing here: process ${pid}, since ${since}`;
  return { code: 'locked', kind: 'input', message, help: 'run the command again when it has ended' };
}

function sessionOpenProblem({ pid, since }: LockHolder): Problem {
  const message = `a guided session is open in this project already: process ${pid}, since ${since}`;
  return { code: 'session-open', kind: 'input', message, help: 'go on in its terminal, or end it there with q' };
}

/** Where nothing can be kept, nothing is begun: whoever is interrupted would have to say everything again. */
export function stateNotKeptProblem(reason: string): Problem {
  const message = `the answers of a session cannot be kept: ${reason}`;
  const help = 'mend that and start again; nothing is half-written, and `--dry` works without keeping anything';
  return { code: 'state-not-writable', kind: 'input', message, help };
}

export function foreignLockProblem(holder: LockHolder | undefined): Problem {
  const who =
    holder === undefined
      ? 'a run that did not say who it is'
      : `a run on another machine (${holder.host}, process ${holder.pid}, since ${holder.since})`;
  const help = 'when it is not going any more, `fcis-codemod resume --unlock` removes the lock';
  return { code: 'foreign-lock', kind: 'input', message: `${who} has locked this project`, help };
}

export function unfinishedProblem(kind: Run['kind']): Problem {
  const what = kind === 'undo' ? 'taking a run back' : 'a write';
  const message = `${what} was interrupted, and some files may be as before and some as after it`;
  const help =
    kind === 'undo'
      ? '`fcis-codemod resume` completes it'
      : '`fcis-codemod undo` puts every file back as it was, `fcis-codemod resume` completes the write';
  return { code: 'unfinished-write', kind: 'input', message, help };
}

const putAside = '`fcis-codemod undo --forget` puts the record aside and touches nothing else';

export function damagedProblem(file: string): Problem {
  const message = 'the record of this run is damaged, so that it can be neither taken back nor completed';
  const help = `compare your files with a copy of your own; ${putAside}`;
  return { code: 'journal-damaged', kind: 'input', file, message, help };
}

/** Why a record cannot be used. */
export function unreadableProblem(
  file: string,
  read: { readonly kind: 'damaged' } | { readonly kind: 'newer'; readonly version: number },
): Problem {
  return read.kind === 'damaged' ? damagedProblem(file) : newerProblem(file, read.version);
}

export function newerProblem(file: string, version: number): Problem {
  const message = `a newer fcis-codemod wrote the record of this run (form ${version}; this one reads ${journalVersion})`;
  return { code: 'journal-newer', kind: 'input', file, message, help: `use that version; or ${putAside}` };
}

export function movedNotice(from: string): Problem {
  const message = `the project was at ${from} when this was written; every file was compared before it was touched`;
  return { code: 'project-moved', kind: 'notice', message };
}

/** `file`: absolute. */
export function editedProblem(file: string, { now, expected }: Edited): Problem {
  const what =
    now.kind === 'missing'
      ? 'was removed since'
      : now.kind === 'other'
        ? `is ${now.what} now`
        : expected === undefined
          ? 'was created since'
          : 'was edited since';
  const help = '`fcis-codemod undo --why` shows how; with that out of the way the command works. Nothing was touched';
  return { code: 'edited-since', kind: 'input', file, message: what, help };
}

export function editedBetweenProblem(file: string): Problem {
  const message = 'was edited between the runs of this session';
  const help =
    '`fcis-codemod undo --all --why` shows how; `fcis-codemod undo` takes back the last run alone; nothing was touched';
  return { code: 'edited-between', kind: 'input', file, message, help };
}

/** Every file is as it was before a run that nobody took back. */
export const notHereProblem: Problem = {
  code: 'not-here',
  kind: 'input',
  message: 'nothing of what was written last is here: every file is as before it',
  help: 'where it is on another branch or in a stash, run `fcis-codemod undo` there; where it was taken back by hand, `fcis-codemod undo --forget` passes over it',
};

/** Only the own step is to be taken back, and another one is the newest by now. */
export const notNewestProblem: Problem = {
  code: 'not-newest',
  kind: 'input',
  message:
    'another run wrote here after this one, so that what was accepted is still written, and every file as it is now',
  help: '`fcis-codemod undo` takes back what was written, the newest first; `--dry` shows what that is',
};

/** A write failed. `left`: the files that could not be put back. */
export function failedProblem(request: {
  readonly file?: string;
  readonly reason: string;
  readonly left: number;
}): Problem {
  const { file, reason, left } = request;
  const help =
    left === 0
      ? file === undefined
        ? 'no file was touched'
        : 'every file was put back as it was'
      : `${count(left, 'file')} could not be put back; mend the cause, then \`fcis-codemod undo\` does it`;
  const message = file === undefined ? `nothing could be written: ${reason}` : `could not be written: ${reason}`;
  return { code: 'write-failed', kind: 'input', ...(file === undefined ? {} : { file }), message, help };
}

export function notPutBackProblem(file: string, reason: string): Problem {
  const help = 'mend the cause, then `fcis-codemod undo` puts it back';
  return { code: 'not-put-back', kind: 'input', file, message: `could not be put back: ${reason}`, help };
}

/** The files are as they should be; only the journal does not know. */
export function notNotedProblem(file: string, reason: string): Problem {
  const message = `could not be brought up to date, although every file is as it should be: ${reason}`;
  return {
    code: 'not-noted',
    kind: 'input',
    file,
    message,
    help: 'mend the cause, then `fcis-codemod resume` does it',
  };
}

/** The plan was made from another text. */
export function changedOnDiskProblem(file: string, what = 'changed'): Problem {
  const message = `${what} on disk since the plan was made`;
  return { code: 'changed-on-disk', kind: 'input', file, message, help: 'run the command again' };
}
