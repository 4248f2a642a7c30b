import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';

/**
 * Finds the package that a file belongs to, which may be a project of an Nx workspace without a package.json; remembers
 * folders, so it is cheap to ask for each file. What lies above a repository has nothing to do with it: some make their
 * package.json only when they are installed, and then the whole repository is the package.
 */
export function createPackageFinder(): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = dirname(folder);
    const found = isPackage(folder) ? folder : parent === folder ? undefined : find(parent);
    known.set(folder, found);
    return found;
  };
  return (file) => find(dirname(file));
}

function isPackage(folder: string): boolean {
  if (existsSync(`${folder}/package.json`) || existsSync(`${folder}/.git`)) return true;
  const nx = `${folder}/project.json`;
  return existsSync(nx) && /"(?:sourceRoot|projectType)"\s*:/u.test(readFileSync(nx, 'utf8'));
}
