import type { Judgement, Lift } from './lift.ts';
import { worthThreshold } from './worthiness.ts';

export type Refused = Extract<Judgement, { kind: 'refused' }>;

/** The best set of regions that do not overlap, and what had to be left although it is worth lifting. */
export interface Found {
  readonly gain: number;
  readonly lifts: readonly Lift[];
  readonly refused: readonly Refused[];
}

export const nothing: Found = { gain: 0, lifts: [], refused: [] };

export function merge(found: readonly Found[]): Found {
  return {
    gain: found.reduce((sum, each) => sum + each.gain, 0),
    lifts: found.flatMap(({ lifts }) => lifts),
    refused: found.flatMap(({ refused }) => refused),
  };
}

/** Whether something would be left that is worth a lift of its own, so that a second run would stumble over it. */
export function isWorthBesides({ logic }: Refused, lifts: readonly Lift[]): boolean {
  return logic.weight - lifts.reduce((sum, lift) => sum + lift.logic.weight, 0) >= worthThreshold;
}
