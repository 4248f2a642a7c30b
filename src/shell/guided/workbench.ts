import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { Group } from '../../core/session/answer.ts';
import type { GroupedPlan } from '../../core/session/plan-grouped.ts';
import type { Proposed } from '../../core/session/proposed.ts';

/**
 * One orchestrator with everything that its review needs: its proposals, and the program to try them in. Requests and
 * answers are plain data, so that the work can be done in another thread than the one that listens to the person.
 */
export interface Workbench extends Planned {
  /** Plans how the class is split over the lifts that were accepted, into the groups that were asked for. */
  readonly planSplits: (accepted: readonly Proposed[], groups?: readonly Group[]) => Promise<GroupedPlan>;
  /** What some proposals make of the files; undefined where two of them change the same lines. */
  readonly compose: (proposals: readonly Proposed[]) => Promise<ChangeSet | undefined>;
  /** The errors that these together would bring into the program, in the compiler's words. */
  readonly faultsOf: (proposals: readonly Proposed[]) => Promise<readonly string[]>;
  /** What somebody's own transform printed since this was asked last. */
  readonly printed: () => string;
  readonly close: () => void;
}

export interface Planned {
  readonly lifts: readonly Proposed[];
  readonly problems: readonly Problem[];
  /** Whether each proposal has to type-check with those accepted before, or only all of them in the end. */
  readonly isTriedOneByOne: boolean;
}

/** What is to be looked at. */
export type WorkbenchRequest =
  | {
      readonly kind: 'orchestrator';
      /** Absolute. */
      readonly file: string;
      readonly name: string;
      readonly settings: Settings;
      readonly cwd: string;
      readonly project: string | undefined;
    }
  | {
      readonly kind: 'codemod';
      /** The module with the transform (absolute). */
      readonly codemod: string;
      readonly name: string;
      readonly files: readonly string[];
      readonly cwd: string;
      /** Ids of what is never to be proposed again. */
      readonly ignored: readonly string[];
    };

/** Told while the bench is opened, e.g. `planning`. */
export type Report = (stage: string) => void;
