import { spawn } from 'node:child_process';

export interface NodeRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs Node with some arguments in a folder and gives it a text to read. Rejects where that takes too long (milliseconds). */
export function runNode(
  words: readonly string[],
  { input, folder, timeout }: { readonly input: string; readonly folder: string; readonly timeout: number },
): Promise<NodeRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: folder, timeout, killSignal: 'SIGKILL' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code, signal) => {
      if (signal !== null) reject(new Error(`it took longer than ${timeout / 1000} seconds`));
      else resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
    child.stdin.end(input);
  });
}
