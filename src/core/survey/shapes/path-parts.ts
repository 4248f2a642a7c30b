import posix from 'node:path/posix';
import { moduleName } from '../../edit/file-names.ts';

/** The name of a file without its extension, and the folders above it, the outermost first. */
export function pathParts(file: string): { readonly stem: string; readonly folders: readonly string[] } {
  const folders = posix
    .dirname(file)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return { stem: moduleName(file), folders };
}
