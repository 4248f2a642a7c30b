import type { Problem } from '../model/problem.ts';

/** Whether git could bring back what stands in some files now. `unknown`: git would not say. */
export type GitState =
  | { readonly kind: 'clean' }
  /** Paths as a person should read them. */
  | { readonly kind: 'dirty'; readonly files: readonly string[] }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The files that hold what git could not bring back. */
export function dirtyOf(state: GitState): readonly string[] {
  return state.kind === 'dirty' ? state.files : [];
}

/** Without files that are no news to anybody, e.g. what the same session wrote. */
export function withoutKnown(state: GitState, known: readonly string[], path: (file: string) => string): GitState {
  if (state.kind !== 'dirty') return state;
  const files = state.files.map(path).filter((file) => !known.includes(file));
  return files.length === 0 ? { kind: 'clean' } : { ...state, files };
}

/** What has to be said before files are overwritten that git could not bring back. */
export function gitProblem(state: GitState): Problem | undefined {
  switch (state.kind) {
    case 'clean':
      return undefined;
    case 'dirty':
      return {
        code: 'dirty',
        kind: 'usage',
        message: `${listed(state.files)} ${state.files.length === 1 ? 'has' : 'have'} changes that are not committed`,
        help: 'commit or stash them first, so that you can tell them from what is lifted, or add --allow-dirty',
      };
    case 'unknown':
      return {
        code: 'git-failed',
        kind: 'usage',
        message: `git cannot tell whether everything is committed: ${state.reason}`,
        help: 'mend that, or add --allow-dirty',
      };
    case 'outside':
      return {
        code: 'outside-git',
        kind: 'notice',
        message:
          'the files are not in a git repository: `fcis-codemod undo` takes the changes back, as long as nobody edits the files',
      };
  }
}

const shownFiles = 3;

function listed(files: readonly string[]): string {
  const rest = files.length - shownFiles;
  return files.slice(0, shownFiles).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
