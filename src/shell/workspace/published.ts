import { dirname, relative } from 'node:path/posix';
import ignore from 'ignore';
import type { Problem } from '../../core/model/problem.ts';

/** Whether a new module would be published along with the file that is to import it (both absolute). */
export type IsPublishedWith = (module: string, importer: string) => boolean;

/**
 * Reads the `files` of package.json, which says what npm publishes. A file that it leaves out is built before it is
 * published, or not published at all: then its modules may be anywhere.
 */
export function createPublished(
  packageOf: (file: string) => string | undefined,
  readText: (file: string) => string | undefined,
): IsPublishedWith {
  const lists = new Map<string, ((path: string) => boolean) | undefined>();
  const listOf = (folder: string) => {
    if (!lists.has(folder)) lists.set(folder, filesOf(readText(`${folder}/package.json`)));
    return lists.get(folder);
  };
  return (module, importer) => {
    const folder = packageOf(importer);
    const isListed = folder === undefined ? undefined : listOf(folder);
    if (folder === undefined || isListed === undefined || !isListed(relative(folder, importer))) return true;
    return isListed(relative(folder, module));
  };
}

function filesOf(manifest: string | undefined): ((path: string) => boolean) | undefined {
  try {
    const { files } = JSON.parse(manifest ?? '{}') as { readonly files?: unknown };
    if (!Array.isArray(files)) return undefined;
    // The entries read like those of a .gitignore, and start at the package.
    const entries = files.map((each) => `/${String(each).replace(/^\.?\//u, '')}`);
    const listed = ignore().add(entries);
    return (path) => !path.startsWith('..') && listed.ignores(path);
  } catch {
    return undefined;
  }
}

/** Says which new modules the `files` of their package leave out; undefined if there are none. */
export function unpublishedNotice(modules: readonly string[]): Problem | undefined {
  const [first, ...others] = modules;
  if (first === undefined) return undefined;
  const who = others.length === 0 ? 'A new module is' : `${modules.length} new modules are`;
  return {
    code: 'core-not-published',
    kind: 'notice',
    message: `${who} left out by the "files" of package.json, although what imports ${others.length === 0 ? 'it' : 'them'} is published`,
    file: first,
    help: `Add ${JSON.stringify(lastFolder(first))} to "files" before the package is published.`,
  };
}

function lastFolder(file: string): string {
  const folder = dirname(file);
  return folder.slice(folder.lastIndexOf('/') + 1);
}
