import type { Look } from '../../core/report/render-change.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import type { Prepared } from '../cli/prepare.ts';
import type { Terminal } from '../cli/terminal.ts';
import type { Asker } from './asker.ts';
import type { Report, Workbench, WorkbenchRequest } from './workbench.ts';
import type { Progress } from './working-line.ts';

/** What a guided session needs of the world. */
export interface GuidedRequest {
  readonly prepared: Prepared;
  readonly terminal: Terminal;
  readonly asker: Asker;
  /** What the terminal can show, asked anew for each screen. */
  readonly look: () => Look;
  readonly progress: Progress;
  /** Plans what is to be looked at. */
  readonly openBench: (request: WorkbenchRequest, report: Report) => Promise<Workbench>;
  /** Shows a long text, and comes back when the person has seen enough. */
  readonly page: (text: string) => Promise<void>;
  /** Lets another program have the keys while it works. */
  readonly lend: <T>(work: () => Promise<T>) => Promise<T>;
  /** Aborted when somebody wants the program to stop. */
  readonly signal: AbortSignal;
  /** What was typed behind the name of the program. */
  readonly words: readonly string[];
  /** The session that is gone on with. */
  readonly resumed?: SavedSession | undefined;
}
