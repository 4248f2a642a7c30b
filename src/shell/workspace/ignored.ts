import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { Checked } from '../../core/options/checked.ts';
import { moveId, parseIgnoreFile } from '../../core/session/ignore-file.ts';
import { ignoreFileFor } from './ignore-file-for.ts';

/** The ids that are never to be proposed, with paths that start in the working directory (absolute). */
export function readIgnored(cwd: string): Checked<readonly string[]> {
  const file = ignoreFileFor(cwd);
  if (!existsSync(file)) return { kind: 'valid', value: [] };
  const entries = parseIgnoreFile(textOf(file));
  if (entries !== undefined) return { kind: 'valid', value: entries.map(({ id }) => moveId(id, dirname(file), cwd)) };
  const message = 'is not a list of ignored proposals';
  const help = 'it holds { "ignored": [{ "id": "…", "reason": "…" }] }; mend it, or remove it';
  return { kind: 'invalid', problems: [{ code: 'ignore-file', kind: 'usage', file, message, help }] };
}

/** Nothing where it cannot be read, e.g. as it is a folder. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
