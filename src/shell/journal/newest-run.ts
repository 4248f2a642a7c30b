import type { Run } from '../../core/journal/run.ts';
import { newestOf } from '../../core/journal/entries.ts';
import { placeOf } from '../workspace/place.ts';
import { listEntries, readEntry } from './store.ts';

/** The run that `undo` would take back next; undefined where there is none, or it cannot be read. */
export async function newestRun(cwd: string): Promise<Run | undefined> {
  const entries = await listEntries(placeOf(cwd));
  const newest = newestOf(entries);
  if (newest === undefined || newest.status === 'pending') return undefined;
  const read = await readEntry(newest);
  return 'run' in read ? read.run : undefined;
}

/** Whether `undo` would take back this step at some time. */
export async function isRecorded(step: string, cwd: string): Promise<boolean> {
  for (const entry of (await listEntries(placeOf(cwd))).toReversed()) {
    // What a person gave up is taken back by nobody.
    if (entry.status === 'aside') continue;
    const read = await readEntry(entry);
    if ('run' in read && read.run.step === step) return true;
  }
  return false;
}
