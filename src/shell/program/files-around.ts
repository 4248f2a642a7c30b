import { moduleName } from '../../core/edit/file-names.ts';
import { isJavaScriptFile } from '../../core/syntax/commonjs.ts';
import type { ConfigGroup } from '../workspace/find-config.ts';
import { filesMentioning } from '../workspace/mentioning-files.ts';

/**
 * No tsconfig lists the files of a JavaScript project. Those that name a module with an orchestrator are looked at as
 * well: they may hold its subclasses, and code that reaches into it. The rest of the project does not have to fit into
 * memory.
 */
export function filesAround({ config, files }: ConfigGroup, folderOf: (file: string) => string): readonly string[] {
  const unlisted = files.filter((file) => isJavaScriptFile(file) && !config.files.has(file));
  const known = new Set(files);
  const isLoaded = (file: string) => known.has(file);
  return [...new Set(unlisted.map(folderOf))].flatMap((folder) => {
    const names = unlisted.filter((file) => file.startsWith(`${folder}/`)).map(moduleName);
    return filesMentioning(names, { folder, isLoaded, withJavaScript: true });
  });
}
