import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { toPosix } from './paths.ts';

const sources = '**/*.{ts,tsx,mts,cts}';
const ignored = ['**/node_modules/**', '**/dist/**', '**/build/**', '**/*.d.ts', '**/.git/**'];

export interface MentionRequest {
  readonly folder: string;
  /** Files that are known already. */
  readonly isLoaded: (file: string) => boolean;
}

/**
 * The files of a project, besides those that its tsconfig takes in, that mention one of these names: mostly tests, which
 * build the same classes.
 */
export function filesMentioning(names: readonly string[], { folder, isLoaded }: MentionRequest): readonly string[] {
  return globSync(sources, { cwd: folder, ignore: ignored })
    .map((file) => toPosix(join(folder, file)))
    .filter((file) => !isLoaded(file))
    .filter((file) => {
      const text = textOf(file);
      return names.some((name) => text.includes(name));
    })
    .sort();
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
