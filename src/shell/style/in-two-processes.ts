import { availableParallelism } from 'node:os';
import type { FormatAnswer } from '../../core/edit/formatter-answer.ts';
import type { FormatRequest } from './formatter.ts';

/** Fewer texts than these are formatted before a second process has loaded its formatter. */
const worthIt = 16;

/** Formats every other text in a second process, where there are enough of them and a second processor. */
export async function inTwoProcesses(
  texts: readonly FormatRequest[],
  format: (some: readonly FormatRequest[]) => Promise<FormatAnswer>,
): Promise<FormatAnswer> {
  if (texts.length < worthIt || availableParallelism() < 2) return format(texts);
  const halves = [0, 1].map((rest) => texts.filter((_, index) => index % 2 === rest));
  const [first = [], second = []] = await Promise.all(halves.map(format));
  return texts.map((_, index) => (index % 2 === 0 ? first : second)[index >> 1]);
}
