import type { Problem } from '../model/problem.ts';

/** What keeps a session that was killed from being gone on with. */

/** Git outlives the session that started it, or was killed along with it. */
export function commitUnfinishedProblem(name: string, lock: string): Problem {
  return {
    code: 'commit-unfinished',
    kind: 'input',
    file: lock,
    message: `git is still committing what was written of ${name}, or was killed over it`,
    help: 'wait for its hooks to end; where no git is running any more, remove that file. Your answers are kept',
  };
}

/** What was written and never noted cannot be put back. `reasons`: by file. */
export function stillWrittenProblems(name: string, reasons: readonly Problem[]): readonly Problem[] {
  const message = `what was written of ${name} when the session was stopped is still there, and could not be put back`;
  const isEdited = reasons.every(({ code }) => code === 'edited-since');
  const keep = isEdited ? '; to leave the files as they are, `fcis-codemod undo --forget`, then `resume`' : '';
  const help = `mend what stands below, then \`fcis-codemod resume\` goes on with your answers, which are kept${keep}`;
  return [{ code: 'still-written', kind: 'input', message, help }, ...reasons];
}

/** The command of --verify passed before anything was changed, and fails by now with everything taken back. */
export function failsAnywayProblem(command: string): Problem {
  return {
    code: 'fails-anyway',
    kind: 'input',
    message: `${command} fails by now without any of these changes, so that it tells nothing about them; all are taken back`,
    help: 'mend that; your answers are kept, and `fcis-codemod resume` goes on with them',
  };
}
