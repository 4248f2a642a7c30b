import { existsSync } from 'node:fs';
import { join } from 'node:path/posix';
import { foldersUpward } from './paths.ts';

const ignoreFileName = 'fcis.ignore.json';

/** The nearest file of what is never to be proposed, or where it would be: in the working directory. */
export function ignoreFileFor(cwd: string): string {
  const candidates = foldersUpward(cwd).map((folder) => join(folder, ignoreFileName));
  return candidates.find((file) => existsSync(file)) ?? join(cwd, ignoreFileName);
}
