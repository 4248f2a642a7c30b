import { refusalCodes, type Refusal } from '../model/refusal.ts';
import type { Colours } from './colours.ts';
import { groupBy } from './group-by.ts';
import type { Places } from './position.ts';

export interface RefusalsRequest {
  readonly refusals: readonly Refusal[];
  readonly where: Places;
  readonly colours: Colours;
  /** How many of one code are shown before the rest is only counted. */
  readonly cap: number;
}

/** What is left alone and why, grouped by code, the code that holds back the most logic first. */
export function renderRefusals({ refusals, where, colours, cap }: RefusalsRequest): string {
  const groups = [...groupBy(refusals, ({ code }) => code).values()];
  const weigh = (group: readonly Refusal[]) => group.reduce((sum, { logic }) => sum + logic, 0);
  return groups
    .toSorted((a, b) => weigh(b) - weigh(a))
    .map((group) => renderGroup(group, { where, colours, cap }))
    .join('');
}

function renderGroup(group: readonly Refusal[], { where, colours, cap }: Omit<RefusalsRequest, 'refusals'>): string {
  const first = group[0];
  if (first === undefined) return '';
  const heading = `  ${colours.yellow(first.code)} (${group.length}): ${refusalCodes[first.code]}\n`;
  const shown = group.slice(0, cap).map((refusal) => {
    const hint = `      ${colours.dim('to unblock:')} ${refusal.unblock}\n`;
    return `    ${colours.bold(where.label(refusal.cause))} ${refusal.reason}\n${hint}`;
  });
  const next = group[cap];
  const rest =
    next === undefined
      ? ''
      : `    ${colours.dim(`… and ${group.length - cap} more (explain ${lineLabel(next, where)})`)}\n`;
  return heading + shown.join('') + rest;
}

function lineLabel({ cause }: Refusal, where: Places): string {
  return `${where.path(cause.file)}:${where.start(cause).line}`;
}
