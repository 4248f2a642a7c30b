import { paragraph } from '../../core/report/paragraph.ts';
import { takeBack } from '../journal/take-back.ts';
import type { ReviewContext } from './review-context.ts';
import { Stopped, StoppedAmid } from './stopping.ts';

/** Takes back what was written just now, as somebody stops, and says what could not be; how the session is to end then. */
export async function putBack(
  step: string,
  { cwd, print, look, where }: Pick<ReviewContext, 'cwd' | 'print' | 'look' | 'where'>,
): Promise<Stopped> {
  const taken = await takeBack({ cwd, wish: 'undo-step', only: step });
  if (!('problems' in taken)) return new Stopped();
  for (const { file, message, help } of taken.problems) {
    const place = file === undefined ? '' : `${where.path(file)} `;
    print(`${paragraph(`Not put back: ${place}${message}${help === undefined ? '' : ` (${help})`}.`, look())}\n`);
  }
  return new StoppedAmid();
}
