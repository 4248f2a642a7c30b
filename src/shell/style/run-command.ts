import { spawn } from 'node:child_process';
import type { FormatAnswer, FormatRequest, FormattedText } from './formatter.ts';

const atOnce = 4;

/** Formats each text with a command that reads it and prints what becomes of it. Rejects where that never works. */
export async function runCommand(request: {
  /** The script of the installed command (absolute). */
  readonly script: string;
  readonly argumentsFor: (file: string) => readonly string[];
  readonly folder: string;
  readonly texts: readonly FormatRequest[];
  readonly timeout: number;
}): Promise<FormatAnswer> {
  const { script, argumentsFor, folder, texts, timeout } = request;
  const answers = new Array<FormattedText | undefined>(texts.length);
  let failure: Error | undefined;
  const waiting = [...texts.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { file, text }] = next;
      try {
        const formatted = await filter([script, ...argumentsFor(file)], { text, folder, timeout });
        answers[index] = { text: formatted, isConfigured: true };
      } catch (error) {
        failure ??= error as Error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failure !== undefined && answers.every((each) => each === undefined)) throw failure;
  return answers;
}

function filter(
  command: readonly string[],
  { text, folder, timeout }: { readonly text: string; readonly folder: string; readonly timeout: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: folder, timeout, killSignal: 'SIGKILL' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code, signal) => {
      if (signal !== null) return reject(new Error(`it took longer than ${timeout / 1000} seconds`));
      const [reason = ''] = Buffer.concat(err).toString('utf8').trim().split('\n');
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'));
      else reject(new Error(reason === '' ? 'it ended without an answer' : reason));
    });
    child.stdin.end(text);
  });
}
