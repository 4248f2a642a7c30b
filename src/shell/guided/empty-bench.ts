import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Group } from '../../core/session/answer.ts';
import type { GroupedPlan } from '../../core/session/plan-grouped.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { Planned } from './workbench.ts';

/** A workbench that answers at once. */
export interface Bench extends Planned {
  readonly planSplits: (accepted: readonly Proposed[], groups?: readonly Group[]) => GroupedPlan;
  /** Throws where two proposals change the same lines. */
  readonly compose: (proposals: readonly Proposed[]) => ChangeSet;
  readonly faultsOf: (proposals: readonly Proposed[]) => readonly string[];
}

/** Where nothing is proposed. */
export function emptyBench(problems: Planned['problems']): Bench {
  return {
    lifts: [],
    problems,
    planSplits: () => noSplits,
    compose: () => [],
    isTriedOneByOne: true,
    faultsOf: () => [],
  };
}

const noSplits: GroupedPlan = {
  plan: { refactorings: [], refusals: [], findings: [] },
  grouped: undefined,
  isAsGiven: true,
};
