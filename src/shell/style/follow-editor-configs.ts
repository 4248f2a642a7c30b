import { existsSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { FileChange } from '../../core/model/change-set.ts';
import { foldersUpward } from '../workspace/paths.ts';

/** New files as the `.editorconfig` around them has them; a file that was there keeps its own style. */
export async function followEditorConfigs(
  changes: readonly FileChange[],
): Promise<ReadonlyMap<FileChange, FileChange>> {
  const followed = new Map<FileChange, FileChange>();
  for (const change of changes) {
    if (change.before !== undefined || !hasEditorConfig(change.file)) continue;
    // Only what plans needs them; a survey starts without.
    const { parse } = await import('editorconfig');
    const { followEditorConfig } = await import('../../core/edit/follow-editor-config.ts');
    followed.set(change, { ...change, after: followEditorConfig(change.after, await parse(change.file)) });
  }
  return followed;
}

function hasEditorConfig(file: string): boolean {
  return foldersUpward(dirname(file)).some((folder) => existsSync(`${folder}/.editorconfig`));
}
