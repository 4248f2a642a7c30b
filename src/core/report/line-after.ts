import type { FileChange } from '../model/change-set.ts';
import { hunksOf } from './change-hunks.ts';

/** Where a line (1-based) of the text before a change is in the text after it; what went is where its successor is. */
export function lineAfter(change: FileChange, line: number): number {
  const lines = hunksOf(change, change.after.length + (change.before?.length ?? 0)).flat();
  const place = lines.findIndex(({ before }) => before === line);
  if (place === -1) return line;
  const next = lines.slice(place).find(({ after }) => after !== undefined);
  return next?.after ?? lines.findLast(({ after }) => after !== undefined)?.after ?? 1;
}
