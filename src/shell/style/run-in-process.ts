import { spawn } from 'node:child_process';
import type { FormatAnswer, FormatRequest, FormattedText } from './formatter.ts';

/**
 * Formats texts with a module that a project has installed, in a process of its own: its configuration and plugins are
 * code of the project, which must not run in this one. Rejects where it fails or takes too long.
 */
export function runInProcess(request: {
  /** What the other process does: it reads the texts from its input, and its last line is the answer. */
  readonly program: string;
  /** The module of the installed formatter (absolute). */
  readonly module: string;
  readonly folder: string;
  readonly texts: readonly FormatRequest[];
  readonly timeout: number;
}): Promise<FormatAnswer> {
  const { program, module, folder, texts, timeout } = request;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program, module, folder], {
      cwd: folder,
      timeout,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code, signal) => {
      if (signal !== null) return reject(new Error(`it took longer than ${timeout / 1000} seconds`));
      const answer = parseAnswer(Buffer.concat(out).toString('utf8'));
      if (code === 0 && answer !== undefined) return resolve(answer);
      const [reason = 'it ended without an answer'] =
        Buffer.concat(err)
          .toString('utf8')
          .match(/^\w*Error: .*$/mu) ?? [];
      reject(new Error(reason));
    });
    child.stdin.end(JSON.stringify(texts));
  });
}

/** Configuration files may print; the answer is the last line. */
function parseAnswer(output: string): FormatAnswer | undefined {
  try {
    const answers = JSON.parse(output.trim().split('\n').at(-1) ?? '') as (FormattedText | null)[];
    return answers.map((each) => each ?? undefined);
  } catch {
    return undefined;
  }
}
