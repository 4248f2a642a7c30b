import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { isCompiledText } from '../../core/survey/surroundings.ts';
import { toPosix } from './paths.ts';

const inTypeScript = '**/*.{ts,tsx,mts,cts}';
const inBoth = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}';
const ignored = ['**/node_modules/**', '**/dist/**', '**/build/**', '**/*.d.ts', '**/*.min.js', '**/.git/**'];

export interface MentionRequest {
  readonly folder: string;
  /** Files that are known already. */
  readonly isLoaded: (file: string) => boolean;
  /** Whether files in JavaScript count as well. */
  readonly withJavaScript?: boolean;
  /** Where the compiler puts what it makes of the project. */
  readonly outDir?: string | undefined;
}

/**
 * The files of a project, besides those that its tsconfig takes in, that mention one of these names: mostly tests, which
 * build the same classes. A longer name that holds one of them is another name.
 */
export function filesMentioning(names: readonly string[], request: MentionRequest): readonly string[] {
  const { folder, isLoaded, withJavaScript = false, outDir } = request;
  const isBuilt = (file: string) => outDir !== undefined && file.startsWith(`${outDir}/`);
  const escaped = names.map((name) => name.replaceAll('$', '\\$'));
  const mention = new RegExp(`(?<![\\w$])(?:${escaped.join('|')})(?![\\w$])`, 'u');
  return globSync(withJavaScript ? inBoth : inTypeScript, { cwd: folder, ignore: ignored, followSymbolicLinks: false })
    .map((file) => toPosix(join(folder, file)))
    .filter((file) => !isLoaded(file) && !isBuilt(file))
    .filter((file) => {
      const text = textOf(file);
      return mention.test(text) && !isCompiledText(text);
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
