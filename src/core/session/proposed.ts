import type { Form, Refactoring } from '../model/refactoring.ts';

/** What a session proposes: a refactoring of ours, or what somebody else's jscodeshift transform makes of a file. */
export interface Proposed extends Omit<Refactoring, 'transform' | 'form'> {
  /** The name of the transform, e.g. `lift-calculations`, or `my-codemod`. */
  readonly transform: string;
  readonly form: Form | 'codemod';
}

export function isOurs(proposed: Proposed): proposed is Refactoring {
  return proposed.form !== 'codemod';
}
