import type { Finding } from './finding.ts';
import type { Leftover } from './leftover.ts';
import type { Refactoring } from './refactoring.ts';
import type { Refusal } from './refusal.ts';

/**
 * One proposal before it was verified: the same refactoring in the forms it can take, the preferred one first
 * (e.g. handing over whole objects, then access paths). All have the same id.
 */
export interface Proposal {
  readonly forms: readonly [Refactoring, ...Refactoring[]];
}

/** What planning one program gives: nothing in it was type-checked yet. Proposals never overlap each other. */
export interface Draft {
  readonly proposals: readonly Proposal[];
  readonly refusals: readonly Refusal[];
  readonly findings: readonly Finding[];
  /** Only where they were asked for. */
  readonly leftovers?: readonly Leftover[];
}

/** What the tool proposes for a workspace, and what it leaves alone. Verified, sorted by file and position, plain data. */
export interface Plan {
  readonly refactorings: readonly Refactoring[];
  readonly refusals: readonly Refusal[];
  readonly findings: readonly Finding[];
  /** Only where they were asked for. */
  readonly leftovers?: readonly Leftover[];
}
