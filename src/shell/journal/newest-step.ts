import { newestOf } from '../../core/journal/entries.ts';
import { placeOf } from '../workspace/place.ts';
import { listEntries, readEntry } from './store.ts';

/** The step of the run that `undo` would take back next; undefined where there is none, or it cannot be read. */
export async function newestStep(cwd: string): Promise<string | undefined> {
  const entries = await listEntries(placeOf(cwd));
  const newest = newestOf(entries);
  if (newest === undefined || newest.status === 'pending') return undefined;
  const read = await readEntry(newest);
  return 'run' in read ? read.run.step : undefined;
}
