import { moduleName } from '../../core/edit/file-names.ts';
import { isJavaScriptFile } from '../../core/syntax/javascript-file.ts';
import type { ConfigGroup } from '../workspace/find-config.ts';
import { filesMentioning } from '../workspace/mentioning-files.ts';

/**
 * No tsconfig lists the files of a JavaScript project. Those that name a module with a class are looked at as well: they
 * may hold its subclasses, and code that reaches into it. Functions are not derived from, and the compiler finds what
 * they require. The rest of the project does not have to fit into memory.
 */
export function filesAround(
  { config, files }: ConfigGroup,
  { folderOf, readText }: { readonly folderOf: (file: string) => string; readonly readText: ReadText },
): readonly string[] {
  const holdsClass = (file: string) => /\bclass(?:\s+[\p{L}_$]|\s*\{)|\.prototype\b/u.test(readText(file) ?? '');
  const unlisted = files.filter((file) => isJavaScriptFile(file) && !config.files.has(file) && holdsClass(file));
  const known = new Set(files);
  const isLoaded = (file: string) => known.has(file);
  return [...new Set(unlisted.map(folderOf))].flatMap((folder) => {
    const names = unlisted.filter((file) => file.startsWith(`${folder}/`)).map(moduleName);
    return filesMentioning(names, { folder, isLoaded, withJavaScript: true });
  });
}

type ReadText = (file: string) => string | undefined;
