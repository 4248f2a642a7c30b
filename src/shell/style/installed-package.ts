import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

interface Manifest {
  readonly main?: string;
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** The module of an installed package, whose folder this is. */
export function entryOf(root: string): string {
  return join(root, manifestOf(root).main ?? 'index.js');
}

/** How the command of an installed package is started. */
export function scriptOf(root: string): readonly [string, string] {
  const { bin = 'bin.js' } = manifestOf(root);
  return [process.execPath, join(root, typeof bin === 'string' ? bin : (Object.values(bin)[0] ?? 'bin.js'))];
}

function manifestOf(root: string): Manifest {
  return JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Manifest;
}
