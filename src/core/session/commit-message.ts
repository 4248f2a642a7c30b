import { hanging } from '../report/paragraph.ts';
import type { Proposed } from './proposed.ts';

/** As wide as git's own tools show whole. */
const columns = 72;

/** A commit message that says what was moved, in the words of the proposals. */
export function commitMessage(orchestrator: string, accepted: readonly Proposed[]): string {
  const splits = accepted.filter(({ form }) => form === 'split');
  const lifts = accepted.length - splits.length;
  const isForeign = accepted.some(({ form }) => form === 'codemod');
  const subject = isForeign
    ? `Apply ${orchestrator}`
    : lifts === 0
      ? `Split ${orchestrator}`
      : `Move logic of ${orchestrator} into the core${splits.length === 0 ? '' : ', and split it'}`;
  return [subject, '', ...accepted.map(({ title }) => hanging(`- ${title}`, columns))].join('\n');
}
