import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { isCompiledText } from '../../core/survey/surroundings.ts';
import { toPosix } from './paths.ts';
import { createTextReader } from './read-texts.ts';

const patterns = [
  '**/*.{test,spec,e2e,e2e-spec}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}',
  '**/{test,tests,__tests__,spec,e2e}/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}',
];

const scripts = '**/*.{js,jsx,mjs,cjs}';
const ignored = ['**/node_modules/**', '**/dist/**', '**/build/**', '**/coverage/**', '**/*.min.js', '**/.git/**'];

/**
 * Reads the code below a folder that may reach what only its own class should, the first time that somebody asks: tests,
 * and JavaScript that no compiler looks at.
 */
export function createTestTexts(
  directory: string,
  isUnchecked: (script: string) => boolean = () => false,
): () => readonly string[] {
  let texts: readonly string[] | undefined;
  return () => {
    if (texts === undefined) {
      const readText = createTextReader();
      const below = (wanted: readonly string[]) =>
        globSync(wanted, { cwd: directory, ignore: ignored, followSymbolicLinks: false });
      const files = new Set([...below(patterns), ...below([scripts]).filter((file) => isUnchecked(pathOf(file)))]);
      texts = [...files]
        .flatMap((file) => readText(join(directory, file)) ?? [])
        .filter((text) => !isCompiledText(text));
    }
    return texts;
  };

  function pathOf(file: string): string {
    return toPosix(join(directory, file));
  }
}
