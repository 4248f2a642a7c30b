import posix from 'node:path/posix';
import { withoutMark } from '../edit/byte-order-mark.ts';
import type { ChangeSet } from '../model/change-set.ts';
import type { Fault } from './diagnostics.ts';

/** Errors as the compiler writes them, with the line in the changed text where there is one. */
export function describeFaults(
  faults: readonly Fault[],
  { changes, cwd }: { readonly changes: ChangeSet; readonly cwd: string },
): readonly string[] {
  return faults.map(({ file, start, message, code }) => {
    const change = changes.find((each) => each.file === file);
    const line = change === undefined ? '' : `:${withoutMark(change.after).slice(0, start).split('\n').length}`;
    return `${posix.relative(cwd, file)}${line}: ${message.replace(/\.$/u, '')} (TS${code})`;
  });
}
