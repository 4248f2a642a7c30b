import { sep } from 'node:path';
import { dirname } from 'node:path/posix';

/** The path as the rest of the program writes it: with `/` on every system. */
export function toPosix(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** The folder and those above it, up to the root, or to that of its drive (`C:/`). */
export function foldersUpward(folder: string): string[] {
  const above = dirname(folder);
  const parent = /^[a-z]:\/?$/i.test(folder) ? folder : /^[a-z]:$/i.test(above) ? `${above}/` : above;
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)];
}
