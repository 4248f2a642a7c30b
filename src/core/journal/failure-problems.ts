import posix from 'node:path/posix';
import type { Problem } from '../model/problem.ts';
import { changedOnDiskProblem, failedProblem, notPutBackProblem, stateNotKeptProblem } from './problems.ts';

/** Where a run failed: at one file, or as someone else changed it in the last moment. */
export interface Failure {
  readonly kind: 'failed' | 'edited';
  readonly path: string;
  readonly error: unknown;
  /** What could not be put back. */
  readonly left: readonly { readonly path: string; readonly error: unknown }[];
}

/** What has to be said about a run that failed, file by file. */
export function failureProblems({ kind, path, error, left }: Failure, root: string): readonly Problem[] {
  const file = posix.join(root, path);
  const first =
    kind === 'edited'
      ? changedOnDiskProblem(file)
      : failedProblem({ file, reason: messageOf(error), left: left.length });
  return [first, ...left.map((rest) => notPutBackProblem(posix.join(root, rest.path), messageOf(rest.error)))];
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What has to be said where the folder of the tool itself cannot be written to; undefined for any other error. */
export function unkeptProblem(error: unknown, state: string): Problem | undefined {
  const { path, code } = error as { readonly path?: unknown; readonly code?: unknown };
  const isOfState = typeof path === 'string' && path.startsWith(state) && typeof code === 'string';
  return isOfState ? stateNotKeptProblem(messageOf(error)) : undefined;
}
