import { exitCodes, type ExitCode } from '../../core/report/exit-code.ts';
import { inquirerAsker } from './inquirer-asker.ts';
import { guidedSession, type GuidedRequest } from './guided-command.ts';
import { lookOf } from './look.ts';
import { findSession } from './saved-file.ts';

/** A guided session in this terminal, which may be closed or interrupted at any time. */
export async function runGuided(request: Omit<GuidedRequest, 'asker'>): Promise<ExitCode> {
  const { terminal } = request;
  const asker = inquirerAsker(() => lookOf(terminal));
  try {
    return await guidedSession({ ...request, asker });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error;
    const isKept = findSession(request.prepared.cwd).kind === 'found';
    const how = isKept ? ', and your answers are kept: `fcis-codemod resume` goes on where you left.' : '.';
    terminal.print(`\nStopped. Nothing is half-written${how}\n`);
    return exitCodes.interrupted;
  }
}
