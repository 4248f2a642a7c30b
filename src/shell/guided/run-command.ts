import { spawn } from 'node:child_process';

export interface CommandOutcome {
  readonly passes: boolean;
  /** The last lines that it printed. */
  readonly tail: string;
  /** How it ended, e.g. `exit code 1`. */
  readonly ending: string;
}

const keptCharacters = 20_000;
const keptLines = 12;

/** Runs the person's own command in a shell, out of sight. */
export function runCommand(command: string, cwd: string): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const keep = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-keptCharacters);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (passes: boolean, ending: string) => resolve({ passes, ending, tail: lastLines(said) });
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code, signal) =>
      end(code === 0, signal === null ? `exit code ${code}` : `stopped by ${signal}`),
    );
  });
}

function lastLines(text: string): string {
  return text.trimEnd().split(/\r?\n/u).slice(-keptLines).join('\n');
}
