import type { RefusalCode } from '../model/refusal.ts';
import type { ts } from '../syntax/typescript.ts';
import type { Regrouping } from './phases/cut-for-grouping.ts';

/** What keeps a class from being split. */
export interface SplitObstacle {
  readonly kind: 'obstacle';
  readonly code: RefusalCode;
  /** The code in the way. */
  readonly cause: ts.Node;
  /** One sentence with the names of the code at hand. */
  readonly reason: string;
  readonly unblock: string;
  /** What would have to be cut into phases first. */
  readonly uncut?: UncutOperations;
}

export interface UncutOperations {
  readonly operations: readonly string[];
  /** True where they have to be in one class, and are too wide only there. */
  readonly areTogether: boolean;
  /** False where a phase of one call would only stand for what it calls, as it does for operations that are too wide together. */
  readonly takesSingleCalls?: boolean;
  /** True where each would fit, and the helpers that they share keep them together: those go into a part then. */
  readonly shareHelpers?: boolean;
  /** Dependencies that other code with the same place needs, e.g. the constructor. */
  readonly touchedBesides: readonly string[];
  /** A member that keeps whoever uses it where these operations are: a phase with it would not go anywhere. */
  readonly isBound: (member: string) => boolean;
  /** Code that keeps whoever has it in the file of the original. */
  readonly isTied?: (code: ts.Node) => boolean;
  /** Where it is the grouping that has to become another one: which operations may be cut for that, and what comes of it. */
  readonly regrouping?: Regrouping;
}

export function obstacle(parts: Omit<SplitObstacle, 'kind'>): SplitObstacle {
  return { kind: 'obstacle', ...parts };
}

export function isObstacle(value: object | undefined): value is SplitObstacle {
  return value !== undefined && 'kind' in value && value.kind === 'obstacle';
}
