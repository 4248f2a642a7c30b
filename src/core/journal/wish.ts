import type { Run, Side } from './run.ts';

/** What a person wants with what was written. */
export type Wish = 'undo-step' | 'undo-session' | 'complete';

/** How far back an undo goes. */
export function reachOf(wish: Wish): 'step' | 'session' {
  return wish === 'undo-session' ? 'session' : 'step';
}

/** Where a run that was interrupted is led to. Taking a run back is completed by every wish: it was wanted last. */
export function sideOfPending({ kind }: Run, wish: Wish): Side {
  return kind === 'undo' || wish === 'complete' ? 'after' : 'before';
}
