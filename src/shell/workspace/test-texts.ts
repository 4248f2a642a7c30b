import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { createTextReader } from './read-texts.ts';

const patterns = [
  '**/*.{test,spec,e2e,e2e-spec}.{ts,tsx,mts,cts,js,jsx}',
  '**/{test,tests,__tests__,spec,e2e}/**/*.{ts,tsx,mts,cts,js,jsx}',
];

/** Reads the tests below a folder, the first time that somebody asks. */
export function createTestTexts(directory: string): () => readonly string[] {
  let texts: readonly string[] | undefined;
  return () => {
    if (texts === undefined) {
      const readText = createTextReader();
      const files = globSync(patterns, { cwd: directory, ignore: ['**/node_modules/**', '**/dist/**', '**/build/**'] });
      texts = files.flatMap((file) => readText(join(directory, file)) ?? []);
    }
    return texts;
  };
}
