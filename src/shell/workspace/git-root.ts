import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top of the git work tree that a folder lies in: the paths of a diff that `git apply` takes start there. */
export function gitRoot(directory: string): string | undefined {
  if (existsSync(join(directory, '.git'))) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : gitRoot(parent);
}
