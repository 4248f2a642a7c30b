import type { Problem } from '../model/problem.ts';

/** Untrusted input after it was looked at: either a trusted value, or everything that is wrong with it at once. */
export type Checked<T> =
  { readonly kind: 'valid'; readonly value: T } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

export function valid<T>(value: T): Checked<T> {
  return { kind: 'valid', value };
}

export function checked<T>(value: T, problems: readonly Problem[]): Checked<T> {
  return problems.length === 0 ? valid(value) : { kind: 'invalid', problems };
}
