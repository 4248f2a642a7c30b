import { matchFiles } from '@ts-morph/common';

export interface MatchRequest {
  readonly file: string;
  /** What the compiler hands to `readDirectory`. */
  readonly root: string;
  readonly extensions: readonly string[];
  readonly excludes: readonly string[] | undefined;
  readonly includes: readonly string[];
}

/** Whether the patterns of a tsconfig match a file that need not exist, by the compiler's own rules. */
export function matchesPatterns({ file, root, extensions, excludes = [], includes }: MatchRequest): boolean {
  const entriesOf = (folder: string) => {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    if (!file.startsWith(base)) return { files: [], directories: [] };
    const [name = '', ...below] = file.slice(base.length).split('/');
    return below.length === 0 ? { files: [name], directories: [] } : { files: [], directories: [name] };
  };
  const same = (path: string) => path;
  return (
    matchFiles(root, extensions, excludes, includes, true, root, undefined, entriesOf, same, () => true).length > 0
  );
}
