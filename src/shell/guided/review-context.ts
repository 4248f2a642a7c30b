import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Places } from '../../core/report/position.ts';
import type { Look } from '../../core/report/render-change.ts';
import type { Drafts } from '../../core/session/answer.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import type { Seen } from '../../core/session/standing-answers.ts';
import type { Asker } from './asker.ts';
import type { Workbench } from './workbench.ts';

/** What the review of one orchestrator needs of the world. */
export interface ReviewContext {
  readonly bench: Workbench;
  readonly asker: Asker;
  readonly look: () => Look;
  readonly where: Places;
  /** Absolute. */
  readonly cwd: string;
  readonly print: (text: string) => void;
  /** Says what takes its time; empty when it is done. */
  readonly progress: (message: string) => void;
  /** Shows a long text, and comes back when the person has seen enough. */
  readonly page: (text: string) => Promise<void>;
  /** Lets another program have the keys while it works, e.g. git, which may ask for the words that open a key. */
  readonly lend: <T>(work: () => Promise<T>) => Promise<T>;
  /** The changes as the formatter of the project would have them. */
  readonly format: (changes: ChangeSet) => Promise<ChangeSet>;
  /** What was seen of the proposals that were answered before. */
  readonly seen: Seen;
  /** What was written by hand before, and not taken. */
  readonly drafts: Drafts;
  /** Called with everything said so far, whenever something was. */
  readonly save: (said: Partial<Pick<SavedSession, 'answers' | 'seen' | 'drafts' | 'committing'>>) => void;
  /** Aborted when somebody wants the program to stop. */
  readonly signal: AbortSignal;
}
