import { placeOf } from '../workspace/place.ts';
import { listEntries, readEntry } from './store.ts';

/** The step of the run that `undo` would take back next; undefined where there is none, or it cannot be read. */
export async function newestStep(cwd: string): Promise<string | undefined> {
  const newest = (await listEntries(placeOf(cwd))).findLast(({ status }) => status !== 'aside');
  if (newest?.status !== 'done') return undefined;
  const read = await readEntry(newest);
  return read.kind === 'run' ? read.run.step : undefined;
}
