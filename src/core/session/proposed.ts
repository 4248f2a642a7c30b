import type { Form, Refactoring } from '../model/refactoring.ts';

/** What a session proposes: a refactoring of ours, or what somebody else's jscodeshift transform makes of a file. */
export interface Proposed extends Omit<Refactoring, 'transform' | 'form'> {
  /** The name of the transform, e.g. `lift-calculations`, or `my-codemod`. */
  readonly transform: string;
  readonly form: Form | 'codemod';
  /** What a split by itself makes of the file of its class, which can be written by hand as well. */
  readonly original?: { readonly before: string; readonly after: string } | undefined;
}

/** Without splits, which are verified when they are planned over the lifts. */
export function withoutSplits(proposals: readonly Proposed[]): readonly Proposed[] {
  return proposals.filter(({ form }) => form !== 'split');
}

/** The splits among some proposals, by their ids. */
export function splitIds(proposals: readonly Proposed[]): readonly string[] {
  return proposals.filter(({ form }) => form === 'split').map(({ id }) => id);
}

export function isOurs(proposed: Proposed): proposed is Refactoring {
  return proposed.form !== 'codemod';
}
