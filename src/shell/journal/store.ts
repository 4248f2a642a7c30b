import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import type { Entry } from '../../core/journal/entries.ts';
import { outlived } from '../../core/journal/prune.ts';
import { parseRun, renderRun, type ReadRun } from '../../core/journal/run-text.ts';
import type { Run } from '../../core/journal/run.ts';
import type { Disk } from './disk.ts';
import type { Place } from '../workspace/place.ts';

/** Oldest first. */
export async function listEntries(place: Place): Promise<readonly Entry[]> {
  const names = await readdir(journalFolder(place)).catch(() => []);
  return names.toSorted().flatMap((name) => {
    const match = /^(.+)\.(pending|done|aside)\.json$/.exec(name);
    if (match === null) return [];
    return { id: match[1]!, status: match[2] as Entry['status'], file: join(journalFolder(place), name) };
  });
}

export async function readEntry({ file }: Pick<Entry, 'file'>): Promise<ReadRun> {
  return parseRun(await readFile(file, 'utf8'), digest);
}

/** The next id: what is newer sorts behind what is older, whatever the clock says. */
export function nextId(entries: readonly Entry[]): string {
  const last = Math.max(0, ...entries.map(({ id }) => Number.parseInt(id, 10) || 0));
  return `${String(last + 1).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
}

/** From here on the run counts as started: its record is on the disk as a whole, and before anything else is. */
export async function addPending(run: Run, { place, disk }: { place: Place; disk: Disk }): Promise<Entry> {
  const folder = journalFolder(place);
  const file = join(folder, `${run.id}.pending.json`);
  const prepared = join(folder, `${run.id}.tmp`);
  try {
    await disk.prepare(prepared, renderRun(run, digest), undefined);
    await disk.replace(prepared, file);
    for (const above of [folder, place.state, dirname(place.state)]) await disk.settle(above);
  } catch (error) {
    await disk.remove(prepared).catch(() => {});
    await disk.remove(file).catch(() => {});
    throw error;
  }
  return { id: run.id, status: 'pending', file };
}

export async function markAs(status: 'done' | 'aside', entry: Entry, disk: Disk): Promise<void> {
  await disk.replace(entry.file, join(dirname(entry.file), `${entry.id}.${status}.json`));
  await settled(entry, disk);
}

export async function forget(entries: readonly Entry[], disk: Disk): Promise<void> {
  for (const { file } of entries) await disk.remove(file);
  if (entries[0] !== undefined) await settled(entries[0], disk);
}

/** What is lost with the power here is only that a run ended, which the files themselves show. */
async function settled({ file }: Entry, disk: Disk): Promise<void> {
  await disk.settle(dirname(file)).catch(() => {});
}

/** Forgets what is too old to be taken back, and what a crash left half-written. */
export async function prune(place: Place, disk: Disk): Promise<void> {
  const finished = (await listEntries(place)).filter(({ status }) => status !== 'pending');
  const sized = await Promise.all(finished.map(async ({ id, file }) => ({ id, bytes: (await stat(file)).size })));
  const old = new Set(outlived(sized));
  const folder = journalFolder(place);
  const torn = (await readdir(folder)).filter((name) => name.endsWith('.tmp')).map((name) => join(folder, name));
  for (const file of [...finished.filter(({ id }) => old.has(id)).map((entry) => entry.file), ...torn])
    await disk.remove(file);
}

function journalFolder({ state }: Place): string {
  return join(state, 'journal');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
