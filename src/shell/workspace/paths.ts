import { sep } from 'node:path';

/** The path as the rest of the program writes it: with `/` on every system. */
export function toPosix(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
