import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { parseLock } from '../../core/journal/judge-lock.ts';
import { lockedProblem, unfinishedProblem } from '../../core/journal/problems.ts';
import type { Problem } from '../../core/model/problem.ts';
import { namesIn } from '../workspace/names-in.ts';
import { placeOf } from '../workspace/place.ts';
import { isRunning, machine } from './process-stamp.ts';

/**
 * What has to be said before anything else when a write was interrupted here, or is going on. Those who only look get a
 * note. A quick look, that loads nothing of the journal: the door for writing looks for itself.
 */
export function interruption({
  cwd,
  writing,
}: {
  readonly cwd: string;
  readonly writing: boolean;
}): Problem | undefined {
  const { state } = placeOf(cwd);
  if (!namesIn(join(state, 'journal')).some((name) => name.endsWith('.pending.json'))) return undefined;
  const holder = readLock(join(state, 'lock'));
  const problem =
    holder?.host === machine() && isRunning(holder.pid) ? lockedProblem(holder) : unfinishedProblem(undefined);
  return writing ? problem : { ...problem, kind: 'notice' };
}

function readLock(file: string) {
  try {
    return parseLock(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
