import posix from 'node:path/posix';
import { moduleName } from '../../edit/file-names.ts';

export interface PathParts {
  /** The name of the file without its extension. */
  readonly stem: string;
  /** The folders above it and below the sources, the outermost first: where a project lies says nothing about it. */
  readonly folders: readonly string[];
}

export function pathParts(file: string): PathParts {
  const all = posix
    .dirname(file)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const at = Math.max(...['src', 'lib', 'app', 'server', 'source'].map((name) => all.lastIndexOf(name)));
  return { stem: moduleName(file), folders: at < 0 ? all.slice(-1) : all.slice(at + 1) };
}
