import type { Problem } from '../model/problem.ts';
import { checked, type Checked } from './checked.ts';
import { suggest } from './nearest.ts';
import type { RawInvocation } from './raw-flags.ts';
import { unknownFlags } from './unknown-flags.ts';

/** Trusted: what `undo` or `resume` is asked for. */
export interface UndoInvocation {
  /** A folder of the project, as typed; undefined for the working directory. */
  readonly folder: string | undefined;
  /**
   * `act`: do it. `dry`: show what would be done. `why`: show what was edited since, which is why it is refused.
   * `forget`: put the record of the last run aside.
   */
  readonly mode: 'act' | 'dry' | 'why' | 'forget';
  readonly wholeSession: boolean;
  /** Remove the lock of another run first. */
  readonly unlock: boolean;
  readonly format: 'pretty' | 'json';
}

export interface ParseUndoRequest {
  readonly raw: RawInvocation;
  readonly isFolder: (word: string) => boolean;
}

export function parseUndoInvocation({ raw, isFolder }: ParseUndoRequest): Checked<UndoInvocation> {
  const { flags, paths, command } = raw;
  const problems: Problem[] = [...unknownFlags(raw)];
  const complain = (code: string, message: string, help: string) =>
    problems.push({ code, kind: 'usage', message, help });
  const modes = (['dry', 'why', 'forget'] as const).filter((mode) => flags[mode] === true);
  if (modes.length > 1) {
    const given = modes.map((mode) => `--${mode}`).join(' and ');
    complain('contradiction', `${given} exclude each other`, 'give one of them');
  }
  if (modes.includes('forget') && flags.all === true)
    complain('contradiction', '--forget and --all exclude each other', 'runs are forgotten one at a time');
  const most = command === 'undo' ? 1 : 0;
  if (paths.length > most) {
    const takes = most === 1 ? 'one folder' : 'no folder';
    complain('too-many-folders', `${command} takes ${takes}, not ${paths.join(' ')}`, 'runs are taken back whole');
  }
  const [folder] = paths;
  if (paths.length === most && folder !== undefined && !isFolder(folder))
    complain('path-not-found', `${folder} is not a folder`, 'name a folder of the project, or nothing for this one');
  const format = flags.format ?? 'pretty';
  if (format !== 'pretty' && format !== 'json')
    complain('unknown-format', `unknown format ${format}`, suggest(format, ['pretty', 'json']));
  const value: UndoInvocation = {
    folder,
    mode: modes[0] ?? 'act',
    wholeSession: flags.all === true,
    unlock: flags.unlock === true,
    format: format === 'json' ? 'json' : 'pretty',
  };
  return checked(value, problems);
}
