import type { Orchestrator } from '../model/orchestrator.ts';
import type { LeftAlone } from './left-alone.ts';

/** What looks like a workflow coordinator, judged by its syntax alone. */
export interface SurveyedOrchestrator {
  readonly kind: Orchestrator['kind'];
  readonly name: string;
  /** Absolute path with `/` separators. */
  readonly file: string;
  /** 1-based line where it begins. */
  readonly line: number;
  /** Collaborators on which something is called. */
  readonly dependencies: number;
  /** Logic operators in its functions, e.g. 3 in `total > 1000 && user.tier === 'premium'`. */
  readonly logic: number;
  /** The god score: dependencies × logic, and a few points for a telling name or folder. */
  readonly score: number;
  /** Why it is surveyed but not changed, e.g. for the Flow types of its file. */
  readonly leftAlone?: LeftAlone;
}
