import { spawn } from 'node:child_process';
import { lastLines } from '../../core/report/last-lines.ts';

export interface CommandOutcome {
  readonly passes: boolean;
  /** The last lines that it printed. */
  readonly tail: string;
  /** How it ended, e.g. `exit code 1`. */
  readonly ending: string;
}

const keptCharacters = 20_000;
const patience = 1000;

/** Runs the person's own command in a shell, out of sight; it goes with all that it started when the signal says so. */
export function runCommand(
  command: string,
  { cwd, signal }: { readonly cwd: string; readonly signal: AbortSignal },
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const isGroup = process.platform !== 'win32';
    // A group of its own: test runners start processes that outlive the one that is known here.
    const child = spawn(command, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'], detached: isGroup });
    let said = '';
    const keep = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-keptCharacters);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (passes: boolean, ending: string) => {
      // What it left running is not waited for, neither now nor when the session ends.
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
      signal.removeEventListener('abort', stop);
      resolve({ passes, ending, tail: lastLines(said) });
    };
    const stop = () => {
      try {
        if (child.pid === undefined) child.kill('SIGKILL');
        else if (isGroup) process.kill(-child.pid, 'SIGKILL');
        // Windows has no groups; it ends a process with all that it started by a program of its own.
        else
          spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' }).on('error', () =>
            child.kill(),
          );
      } catch {
        // It ended in this moment.
      }
      reject(signal.reason as Error);
    };
    child.on('error', (error) => end(false, error.message));
    const ended = (code: number | null, name: string | null) =>
      end(code === 0, name === null ? `exit code ${code}` : `stopped by ${name}`);
    child.on('close', ended);
    // What it left running in the background may hold on to its output for ever.
    child.on('exit', (code, name) => setTimeout(() => ended(code, name), patience).unref());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
