import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { basename, dirname, join } from 'node:path/posix';
import { foldersUpward, toPosix } from './paths.ts';

/** A project as the journal sees it. Both paths are absolute and without symbolic links, with `/`. */
export interface Place {
  /** Nothing outside of this folder is ever written. */
  readonly root: string;
  /** Where the tool keeps what has to outlive a run; it need not exist yet. Why it is there: journal.md. */
  readonly state: string;
}

/** The name of that folder where there is no git. */
export const ownFolder = '.fcis-codemod';

/** The project around a folder: its git work tree, else where a journal is, else its package, else the folder itself. */
export function placeOf(folder: string): Place {
  const upward = foldersUpward(realPath(folder));
  const having = (name: string) => upward.find((candidate) => existsSync(join(candidate, name)));
  const root = having('.git') ?? having(ownFolder) ?? having('package.json') ?? realPath(folder);
  // Where it was begun it stays, also when the project comes under git later.
  const git = existsSync(join(root, ownFolder)) ? undefined : gitFolder(root);
  return { root, state: git === undefined || !isWritable(git) ? join(root, ownFolder) : join(git, 'fcis-codemod') };
}

/** The project that files are written in: the one around `folder` where that holds them, else the one around them. */
export function placeFor(files: readonly string[], folder: string): Place {
  const place = placeOf(folder);
  const [first, ...rest] = files.map((file) => toPosix(resolve(file)));
  if (
    first === undefined ||
    [first, ...rest].every((file) => isInside(file, place.root) || isInside(file, toPosix(folder)))
  )
    return place;
  const common = foldersUpward(dirname(first)).find((above) => rest.every((file) => isInside(file, above)));
  return placeOf(common ?? '/');
}

export function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Where a path leads when every symbolic link is followed; what does not exist yet is left as it is. */
export function realPath(path: string): string {
  try {
    return toPosix(realpathSync.native(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    return join(realPath(dirname(path)), basename(path));
  }
}

/** Some sandboxes let nobody write into the folder of git. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A work tree that git added, and a submodule, have a file in the place of the folder: it names the folder. */
function gitFolder(root: string): string | undefined {
  const git = join(root, '.git');
  if (!existsSync(git)) return undefined;
  if (statSync(git).isDirectory()) return git;
  const named = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8'))?.[1];
  const folder = named === undefined ? git : resolve(root, named);
  return existsSync(folder) ? toPosix(folder) : undefined;
}
