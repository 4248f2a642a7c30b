import type { Proposed } from '../session/proposed.ts';
import { count } from './count.ts';

/** How many proposals there are of which kind. */
export interface FormCounts {
  readonly lifts: number;
  readonly splits: number;
  /** True where they are what somebody's own transform makes of files. */
  readonly isCodemod?: boolean | undefined;
}

export function countForms(proposals: readonly Proposed[]): FormCounts {
  const splits = proposals.filter(({ form }) => form === 'split').length;
  const isCodemod = proposals.some(({ form }) => form === 'codemod');
  return { lifts: proposals.length - splits, splits, ...(isCodemod ? { isCodemod } : {}) };
}

/** `4 lifts, 1 split`, or `3 changes` of somebody's own transform. */
export function describeCounts({ lifts, splits, isCodemod }: FormCounts): string {
  if (isCodemod === true) return count(lifts, 'change');
  const parts = [
    ...(lifts > 0 || splits === 0 ? [count(lifts, 'lift')] : []),
    ...(splits > 0 ? [count(splits, 'split')] : []),
  ];
  return parts.join(', ');
}
