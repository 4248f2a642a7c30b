import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import type { Checked } from '../../core/options/checked.ts';
import { foldersUpward } from './paths.ts';

const ignoreFileName = 'fcis.ignore.json';

/** The nearest file of what is never to be proposed, or where it would be: in the working directory. */
export function ignoreFileFor(cwd: string): string {
  const candidates = foldersUpward(cwd).map((folder) => join(folder, ignoreFileName));
  return candidates.find((file) => existsSync(file)) ?? join(cwd, ignoreFileName);
}

/** The ids that are never to be proposed, with paths that start in the working directory (absolute). */
export async function readIgnored(cwd: string): Promise<Checked<readonly string[]>> {
  const file = ignoreFileFor(cwd);
  if (!existsSync(file)) return { kind: 'valid', value: [] };
  // The library that checks it takes a while to load, and most projects ignore nothing.
  const { moveId, parseIgnoreFile } = await import('../../core/session/ignore-file.ts');
  const entries = parseIgnoreFile(readFileSync(file, 'utf8'));
  if (entries !== undefined) return { kind: 'valid', value: entries.map(({ id }) => moveId(id, dirname(file), cwd)) };
  const message = 'is not a list of ignored proposals';
  const help = 'it holds { "ignored": [{ "id": "…", "reason": "…" }] }; mend it, or remove it';
  return { kind: 'invalid', problems: [{ code: 'ignore-file', kind: 'usage', file, message, help }] };
}
