import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { parseLock } from '../../core/journal/judge-lock.ts';
import { lockedProblem } from '../../core/journal/problems.ts';
import type { Problem } from '../../core/model/problem.ts';
import { namesIn } from '../workspace/names-in.ts';
import { placeOf } from '../workspace/place.ts';
import { isRunning, machine } from './process-stamp.ts';

/**
 * What has to be said before anything else when a write was interrupted here, or is going on. Those who only look get a
 * note. A quick look, that loads the journal only where there is something to say.
 */
export async function interruption({
  cwd,
  writing,
}: {
  readonly cwd: string;
  readonly writing: boolean;
}): Promise<Problem | undefined> {
  const { state } = placeOf(cwd);
  const folder = join(state, 'journal');
  const name = namesIn(folder).findLast((each) => each.endsWith('.pending.json'));
  if (name === undefined) return undefined;
  const holder = readLock(join(state, 'lock'));
  const problem =
    holder?.host === machine() && isRunning(holder.pid) ? lockedProblem(holder) : await problemOf(join(folder, name));
  return writing || problem === undefined ? problem : { ...problem, kind: 'notice' };
}

/** Undefined where the run ended while this was looked at. */
async function problemOf(record: string): Promise<Problem | undefined> {
  const { problemOfPending } = await import('./write-changes.ts');
  return problemOfPending({ file: record }).catch(() => undefined);
}

function readLock(file: string) {
  try {
    return parseLock(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
