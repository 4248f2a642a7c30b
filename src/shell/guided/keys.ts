import type { Proposed } from '../../core/session/proposed.ts';
import { liftedFunction } from '../../core/session/rename-function.ts';
import type { Key } from './keys-prompt.ts';

export type ReviewKey =
  'accept' | 'skip' | 'rename' | 'move' | 'groups' | 'edit' | 'why' | 'file' | 'all' | 'never' | 'back' | 'quit';

const all: readonly Key<ReviewKey>[] = [
  { name: 'accept', word: 'Accept', help: 'take this change' },
  { name: 'skip', word: 'Skip', help: 'leave the code as it is, for now' },
  { name: 'rename', word: 'Rename', help: 'give the function another name' },
  { name: 'move', word: 'Move', help: 'put the function into another module of the core' },
  { name: 'groups', word: 'Groups', help: 'move operations and dependencies between groups, rename groups' },
  { name: 'edit', word: 'Edit', help: 'open what it writes in your editor' },
  { name: 'why', word: 'Why', help: 'what it reads, what it becomes, what it rests on' },
  { name: 'file', word: 'File', help: 'see the whole files as they will be' },
  { name: 'all', word: 'aLl', help: 'take this and all else in this orchestrator that is safe' },
  { name: 'never', word: 'Never', help: 'never propose this again; the reason goes into fcis.ignore.json' },
  { name: 'back', word: 'Back', help: 'take back the last answer' },
  { name: 'quit', word: 'Quit', help: 'stop here; the answers are kept for `fcis-codemod resume`' },
];

/** The keys that do something for this proposal. */
export function keysFor(
  proposal: Proposed,
  { canGoBack, hasGroups }: { readonly canGoBack: boolean; readonly hasGroups: boolean },
): readonly Key<ReviewKey>[] {
  const hasFunction = liftedFunction(proposal) !== undefined;
  const isOffered: Partial<Record<ReviewKey, boolean>> = {
    rename: hasFunction,
    move: hasFunction,
    groups: hasGroups && proposal.form === 'split' && proposal.creates.length > 0,
    back: canGoBack,
  };
  return all.filter(({ name }) => isOffered[name] ?? true);
}
