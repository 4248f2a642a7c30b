import { dirname, join } from 'node:path/posix';
import type { Run } from '../../core/journal/run.ts';
import type { DiskFile } from '../../core/journal/steps.ts';
import type { Disk } from './disk.ts';
import { mapInBatches } from './in-batches.ts';
import { realPath, type Place } from '../workspace/place.ts';

/** What stands now where a run has its files. */
export async function readFiles(
  run: Pick<Run, 'files'>,
  { place, disk }: { readonly place: Place; readonly disk: Disk },
): Promise<(path: string) => DiskFile> {
  const paths = run.files.map(({ path }) => path);
  const found = await mapInBatches(
    paths,
    async (path) => [path, await readFile(join(place.root, path), disk)] as const,
  );
  const files = new Map(found);
  return (path) => files.get(path) ?? { kind: 'missing' };
}

export async function readFile(file: string, disk: Disk): Promise<DiskFile> {
  // A folder on the way that has become a link since could lead out of the project.
  const folder = dirname(file);
  return realPath(folder) === folder ? disk.read(file) : { kind: 'other', what: 'reached through a symbolic link' };
}
