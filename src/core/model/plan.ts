import type { Finding } from './finding.ts';
import type { Refactoring } from './refactoring.ts';
import type { Refusal } from './refusal.ts';

/** What the tool proposes for a workspace, and what it leaves alone. Plain data. */
export interface Plan {
  readonly refactorings: readonly Refactoring[];
  readonly refusals: readonly Refusal[];
  readonly findings: readonly Finding[];
}
