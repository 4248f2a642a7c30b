import type { Draft } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Semantics } from '../syntax/semantics.ts';

export interface DraftRequest {
  readonly semantics: Semantics;
  /** Files with orchestrators that belong to this program (absolute paths). */
  readonly files: readonly string[];
  readonly settings: Settings;
  /** The core module that takes what is lifted out of this orchestrator (absolute path; it need not exist). */
  readonly coreModuleFor: (orchestrator: { readonly file: string; readonly name: string }) => string;
  /** The text of a file on disk, or undefined where there is none. */
  readonly readText: (file: string) => string | undefined;
  /** Where the paths in ids start, so that ids are the same on every machine. */
  readonly root: string;
}

/** Finds the business logic in the orchestrators of these files and proposes how to lift it. */
export function draftPlan(_request: DraftRequest): Draft {
  return { proposals: [], refusals: [], findings: [] };
}
