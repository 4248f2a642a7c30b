import { availableParallelism } from 'node:os';
import type { FormatAnswer } from '../../core/edit/formatter-answer.ts';
import type { FormatRequest } from './formatter.ts';

/** Fewer texts than these are formatted before a second process has loaded its formatter. */
const worthIt = 16;

/** Formats texts one half beside the other, where there are enough of them and a second processor. */
export async function inTwoProcesses(
  texts: readonly FormatRequest[],
  format: (some: readonly FormatRequest[]) => Promise<FormatAnswer>,
): Promise<FormatAnswer> {
  if (texts.length < worthIt || availableParallelism() < 2) return format(texts);
  const half = texts.length >> 1;
  const [first, second] = await Promise.all([format(texts.slice(0, half)), format(texts.slice(half))]);
  return [...first, ...second];
}
