import { existsSync } from 'node:fs';
import { dirname } from 'node:path/posix';

/** Finds the package that a file belongs to; remembers folders, so it is cheap to ask for each file. */
export function createPackageFinder(): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = dirname(folder);
    const found = existsSync(`${folder}/package.json`) ? folder : parent === folder ? undefined : find(parent);
    known.set(folder, found);
    return found;
  };
  return (file) => find(dirname(file));
}
